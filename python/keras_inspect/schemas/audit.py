"""keras-inspect/audit/1, as Python classes. Written by python/make_types.py from docs/schema/audit-1.json: do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Literal, Optional, TYPE_CHECKING, Tuple, Union

from ._record import Record

if TYPE_CHECKING:
    from typing_extensions import Self


def _value(value: Any) -> Any:
    """A shape as a tuple, anything else as it is."""
    return tuple(value) if isinstance(value, list) else value


@dataclass(eq=False, repr=False)
class Tool(Record):
    name: str
    version: str

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            name=data["name"],
            version=data["version"],
        )


@dataclass(eq=False, repr=False)
class Histogram(Record):
    """How many finite values are in each of at most 32 ranges of one width, which is a power of two; every range starts
    at a multiple of it. Absent without finite values.
    """

    start: Optional[float]
    """The start of the first range."""
    width: Optional[float]
    counts: Tuple[int, ...]

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            start=data["start"],
            width=data["width"],
            counts=tuple(data["counts"]),
        )


@dataclass(eq=False, repr=False)
class Values(Record):
    """With `--values`, statistics of the elements; absent if they are not numbers or cannot be read. The first four
    concern finite values only.
    """

    minimum: Optional[float]
    maximum: Optional[float]
    mean: Optional[float]
    deviation: Optional[float]
    zeros: int
    nan: int
    infinite: int
    histogram: Optional[Histogram] = None
    """How many finite values are in each of at most 32 ranges of one width, which is a power of two; every range starts
    at a multiple of it. Absent without finite values.
    """

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            minimum=data["minimum"],
            maximum=data["maximum"],
            mean=data["mean"],
            deviation=data["deviation"],
            zeros=data["zeros"],
            nan=data["nan"],
            infinite=data["infinite"],
            histogram=None if (v := data.get("histogram")) is None else Histogram.from_dict(v),
        )


@dataclass(eq=False, repr=False)
class Stored(Record):
    """A tensor in the file."""

    dataset: str
    """The path in the weights file, without a leading slash."""
    shape: Tuple[int, ...]
    """The sizes of a stored tensor."""
    dtype: str
    bytes: int
    values: Optional[Values] = None
    """With `--values`, statistics of the elements; absent if they are not numbers or cannot be read. The first four
    concern finite values only.
    """

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            dataset=data["dataset"],
            shape=tuple(data["shape"]),
            dtype=data["dtype"],
            bytes=data["bytes"],
            values=None if (v := data.get("values")) is None else Values.from_dict(v),
        )


@dataclass(eq=False, repr=False)
class ModelWeights(Record):
    """The weights file, if it is a separate one."""

    path: str
    kind: Literal["json", "h5", "weights-h5", "weights-v3", "keras", "sharded", "preset"]
    """The kind of the file, detected from its content."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            path=data["path"],
            kind=data["kind"],
        )


@dataclass(eq=False, repr=False)
class Share(Record):
    """A number out of a total."""

    matched: int
    total: int

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            matched=data["matched"],
            total=data["total"],
        )


@dataclass(eq=False, repr=False)
class ModelMatch(Record):
    """How much of the model was matched to stored tensors, and by which mode; absent without weights."""

    by: Literal["auto", "name", "order", "path"]
    layers: Share
    """A number out of a total."""
    weights: Share
    """A number out of a total."""
    parameters: Share
    """A number out of a total."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            by=data["by"],
            layers=Share.from_dict(data["layers"]),
            weights=Share.from_dict(data["weights"]),
            parameters=Share.from_dict(data["parameters"]),
        )


@dataclass(eq=False, repr=False)
class Model(Record):
    """The audited model."""

    path: str
    """The path of the architecture as given; without an architecture, of the weights."""
    kind: Literal["json", "h5", "weights-h5", "weights-v3", "keras", "sharded", "preset"]
    """The kind of the file, detected from its content."""
    name: Optional[str]
    class_name: Optional[str]
    keras_version: Optional[str]
    backend: Optional[str]
    inputs: Tuple[Optional[Tuple[Optional[int], ...]], ...]
    outputs: Tuple[Optional[Tuple[Optional[int], ...]], ...]
    has_architecture: bool
    """False for weights alone: there are no layers, and `tensors` lists the stored tensors."""
    has_weights: bool
    """False for an architecture alone."""
    keras_package: Optional[Literal["keras_core", "tf_keras"]] = None
    weights: Optional[ModelWeights] = None
    """The weights file, if it is a separate one."""
    match: Optional[ModelMatch] = None
    """How much of the model was matched to stored tensors, and by which mode; absent without weights."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            path=data["path"],
            kind=data["kind"],
            name=data["name"],
            class_name=data["class"],
            keras_version=data["keras_version"],
            backend=data["backend"],
            inputs=tuple(None if e is None else tuple(e) for e in data["inputs"]),
            outputs=tuple(None if e is None else tuple(e) for e in data["outputs"]),
            has_architecture=data["has_architecture"],
            has_weights=data["has_weights"],
            keras_package=data.get("keras_package"),
            weights=None if (v := data.get("weights")) is None else ModelWeights.from_dict(v),
            match=None if (v := data.get("match")) is None else ModelMatch.from_dict(v),
        )


@dataclass(eq=False, repr=False)
class Call(Record):
    """One call of a layer (inbound node)."""

    inputs: Tuple[Optional[Tuple[Optional[int], ...]], ...]
    outputs: Tuple[Optional[Tuple[Optional[int], ...]], ...]

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            inputs=tuple(None if e is None else tuple(e) for e in data["inputs"]),
            outputs=tuple(None if e is None else tuple(e) for e in data["outputs"]),
        )


@dataclass(eq=False, repr=False)
class Weight(Record):
    """A variable that the configuration requires."""

    name: str
    """The name in the model's generation of Keras: `kernel`, `W`."""
    shape: Optional[Tuple[Optional[int], ...]]
    """A shape; None if it is unknown."""
    dtype: str
    trainable: bool
    stored: Optional[Stored] = None
    """The stored tensor; None if there is none; absent without weights."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            name=data["name"],
            shape=None if (v := data["shape"]) is None else tuple(v),
            dtype=data["dtype"],
            trainable=data["trainable"],
            stored=None if (v := data.get("stored")) is None else Stored.from_dict(v),
        )


@dataclass(eq=False, repr=False)
class AtLeast(Record):
    """The known parameters; absent if all are known."""

    total: int
    trainable: int
    non_trainable: int

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            total=data["total"],
            trainable=data["trainable"],
            non_trainable=data["non_trainable"],
        )


@dataclass(eq=False, repr=False)
class Parameters(Record):
    total: Optional[int]
    """A number of parameters; None if neither the configuration nor the file determines it."""
    trainable: Optional[int]
    """A number of parameters; None if neither the configuration nor the file determines it."""
    non_trainable: Optional[int]
    """A number of parameters; None if neither the configuration nor the file determines it."""
    from_file: Optional[int] = None
    """The part of the total that is of weights with a size which only the stored tensor states; absent if there are
    none.
    """
    at_least: Optional[AtLeast] = None
    """The known parameters; absent if all are known."""
    stored: Optional[int] = None
    """The elements of all tensors stored for a layer whose total is unknown; absent without weights, or if the file
    does not say which tensors belong to the layer.
    """

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            total=data["total"],
            trainable=data["trainable"],
            non_trainable=data["non_trainable"],
            from_file=data.get("from_file"),
            at_least=None if (v := data.get("at_least")) is None else AtLeast.from_dict(v),
            stored=data.get("stored"),
        )


@dataclass(eq=False, repr=False)
class LayerFormulas(Record):
    """The arithmetic of the first call's output sizes and of the number of parameters."""

    outputs: Tuple[str, ...]
    parameters: Optional[str]
    macs: Optional[str] = None
    """The arithmetic of the multiply-accumulates, if there are any."""
    activation: Optional[str] = None
    """The arithmetic of the bytes of the outputs, if they are known."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            outputs=tuple(data["outputs"]),
            parameters=data["parameters"],
            macs=data.get("macs"),
            activation=data.get("activation"),
        )


@dataclass(eq=False, repr=False)
class Memory(Record):
    """Bytes of weights: in the dtypes of the configuration, None if a shape or dtype is unknown, and as stored."""

    configured: Optional[int]
    stored: Optional[int] = None
    """Absent without weights."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            configured=data["configured"],
            stored=data.get("stored"),
        )


@dataclass(eq=False, repr=False)
class FieldAxis(Record):
    axis: int
    """The axis of the input; the batch is 0."""
    whole: bool
    """Whether all positions along the axis count."""
    size: Optional[int]
    """The most positions of a range, with those in the padding; None if all count, or if there is no even range."""
    stride: Optional[float] = None
    """How far the range moves from one position of the output to the next."""
    offset: Optional[int] = None
    """The first position on which position 0 of the output depends; negative in the padding."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            axis=data["axis"],
            whole=data["whole"],
            size=data["size"],
            stride=data.get("stride"),
            offset=data.get("offset"),
        )


@dataclass(eq=False, repr=False)
class LayerReceptiveField(Record):
    input: int
    """The input, by its position among the inputs of the model."""
    axes: Tuple[FieldAxis, ...]

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            input=data["input"],
            axes=tuple(FieldAxis.from_dict(e) for e in data["axes"]),
        )


@dataclass(eq=False, repr=False)
class Layer(Record):
    """A layer or an operation; those of a nested model follow its own entry."""

    path: Tuple[str, ...]
    """The names from the outermost model to the layer."""
    name: str
    class_name: str
    trainable: bool
    calls: Tuple[Call, ...]
    parameters: Parameters
    formulas: LayerFormulas
    """The arithmetic of the first call's output sizes and of the number of parameters."""
    weights: Tuple[Weight, ...]
    status: Literal["ok", "mismatch", "unverified"]
    """ok: recomputed, and the stored tensors agree; mismatch: something is wrong; unverified: a custom class, or a
    shape that depends on data.
    """
    macs: Optional[int] = None
    """Multiply-accumulates of all calls for one sample; None if unknown."""
    activation: Optional[int] = None
    """Bytes of the outputs of all calls for one sample; None if unknown. Absent if the library was not asked for it."""
    parameter_memory: Optional[Memory] = None
    """Bytes of weights: in the dtypes of the configuration, None if a shape or dtype is unknown, and as stored."""
    receptive_field: Optional[Tuple[LayerReceptiveField, ...]] = None
    """For each input of the model on which the first output of the first call depends, and that has axes besides batch
    and channels: the positions on which one position of the output depends. Absent if the library was not asked for
    it.
    """

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            path=tuple(data["path"]),
            name=data["name"],
            class_name=data["class"],
            trainable=data["trainable"],
            calls=tuple(Call.from_dict(e) for e in data["calls"]),
            parameters=Parameters.from_dict(data["parameters"]),
            formulas=LayerFormulas.from_dict(data["formulas"]),
            weights=tuple(Weight.from_dict(e) for e in data["weights"]),
            status=data["status"],
            macs=data.get("macs"),
            activation=data.get("activation"),
            parameter_memory=None if (v := data.get("parameter_memory")) is None else Memory.from_dict(v),
            receptive_field=None if (v := data.get("receptive_field")) is None else tuple(LayerReceptiveField.from_dict(e) for e in v),
        )


@dataclass(eq=False, repr=False)
class State(Record):
    tensors: int
    parameters: int
    bytes: int

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            tensors=data["tensors"],
            parameters=data["parameters"],
            bytes=data["bytes"],
        )


@dataclass(eq=False, repr=False)
class TotalsDifferences(Record):
    """Why stored_parameters is not parameters, faults left out: by reason, the parameters that the file has fewer;
    negative where it has more. Absent without weights.
    """

    merged: Optional[int] = None
    """Added to another variable before saving (LoRA)."""
    not_saved: Optional[int] = None
    copies: Optional[int] = None
    """Stored more than once."""
    uncounted: Optional[int] = None
    """Stored, but no parameter."""
    model_variables: Optional[int] = None
    """Of the model itself, outside its layers."""
    converted: Optional[int] = None
    """In another layout, which Keras converts."""
    open_sizes: Optional[int] = None
    """Of a size that the configuration leaves open."""
    unverified: Optional[int] = None
    """Of layers whose weights are unknown."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            merged=data.get("merged"),
            not_saved=data.get("not_saved"),
            copies=data.get("copies"),
            uncounted=data.get("uncounted"),
            model_variables=data.get("model_variables"),
            converted=data.get("converted"),
            open_sizes=data.get("open_sizes"),
            unverified=data.get("unverified"),
        )


@dataclass(eq=False, repr=False)
class Totals(Record):
    layers: int
    parameters: Optional[int]
    """A number of parameters; None if neither the configuration nor the file determines it."""
    trainable: Optional[int]
    """A number of parameters; None if neither the configuration nor the file determines it."""
    non_trainable: Optional[int]
    """A number of parameters; None if neither the configuration nor the file determines it."""
    other_state: Dict[str, State]
    """Tensors that are not the model's own, by owner: optimizer, metrics, seed."""
    from_file: Optional[int] = None
    """The part of the total that is of weights with a size which only the stored tensor states; absent if there are
    none.
    """
    at_least: Optional[AtLeast] = None
    """The known parameters; absent if all are known."""
    macs: Optional[int] = None
    """Multiply-accumulates of the whole model for one sample; None if those of a layer are unknown. Absent without an
    architecture.
    """
    activation: Optional[int] = None
    """Bytes of the inputs and of the outputs of all layers for one sample; None if unknown. Absent without an
    architecture or if the library was not asked for it.
    """
    peak_activation: Optional[int] = None
    """The most bytes of them that are held at once for one sample; None if unknown. Absent without an architecture."""
    parameter_memory: Optional[Memory] = None
    """Bytes of weights: in the dtypes of the configuration, None if a shape or dtype is unknown, and as stored."""
    stored_parameters: Optional[int] = None
    """In the model's own tensors; absent without weights."""
    stored_bytes: Optional[int] = None
    differences: Optional[TotalsDifferences] = None
    """Why stored_parameters is not parameters, faults left out: by reason, the parameters that the file has fewer;
    negative where it has more. Absent without weights.
    """

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            layers=data["layers"],
            parameters=data["parameters"],
            trainable=data["trainable"],
            non_trainable=data["non_trainable"],
            other_state={k: State.from_dict(e) for k, e in data["other_state"].items()},
            from_file=data.get("from_file"),
            at_least=None if (v := data.get("at_least")) is None else AtLeast.from_dict(v),
            macs=data.get("macs"),
            activation=data.get("activation"),
            peak_activation=data.get("peak_activation"),
            parameter_memory=None if (v := data.get("parameter_memory")) is None else Memory.from_dict(v),
            stored_parameters=data.get("stored_parameters"),
            stored_bytes=data.get("stored_bytes"),
            differences=None if (v := data.get("differences")) is None else TotalsDifferences.from_dict(v),
        )


@dataclass(eq=False, repr=False)
class Finding(Record):
    """An error, a warning or a note."""

    rule: str
    """Explained in docs/rules.md."""
    name: str
    level: Literal["error", "warning", "note"]
    layer: Optional[Tuple[str, ...]]
    """The names from the outermost model to the layer; None if it concerns the whole file."""
    weight: Optional[str]
    expected: Optional[Union[Tuple[Optional[int], ...], Union[str, int]]]
    """A shape, a text such as a dtype, or a number."""
    actual: Optional[Union[Tuple[Optional[int], ...], Union[str, int]]]
    """A shape, a text such as a dtype, or a number."""
    formula: Optional[str]
    dataset: Optional[str]
    message: str
    hint: Optional[str]
    layers: Optional[Tuple[Tuple[str, ...], ...]] = None
    """Every layer that it concerns; absent if it concerns one, or none."""
    consequences: Optional[Tuple[Tuple[str, ...], ...]] = None
    """The layers that differ only because of this; absent if there are none."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            rule=data["rule"],
            name=data["name"],
            level=data["level"],
            layer=None if (v := data["layer"]) is None else tuple(v),
            weight=data["weight"],
            expected=_value(data["expected"]),
            actual=_value(data["actual"]),
            formula=data["formula"],
            dataset=data["dataset"],
            message=data["message"],
            hint=data["hint"],
            layers=None if (v := data.get("layers")) is None else tuple(tuple(e) for e in v),
            consequences=None if (v := data.get("consequences")) is None else tuple(tuple(e) for e in v),
        )


@dataclass(eq=False, repr=False)
class Summary(Record):
    """The outcome, and the number of findings of each level."""

    outcome: Literal["verified", "unverified", "wrong", "unread"]
    """verified: every layer agrees. unverified: no error, but a part could not be verified. wrong: an error. unread:
    the model could not be read.
    """
    errors: int
    warnings: int
    notes: int
    suppressed: int

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            outcome=data["outcome"],
            errors=data["errors"],
            warnings=data["warnings"],
            notes=data["notes"],
            suppressed=data["suppressed"],
        )


@dataclass(eq=False, repr=False)
class LoadingRequired(Record):
    kind: str
    """layer, model, activation, loss, …"""
    name: str
    """The key in custom_objects."""
    module: Optional[str]
    package: Optional[str]
    """The Python package by its canonical name."""
    layers: Tuple[Tuple[str, ...], ...]
    declaration: Optional[str]
    """A line for `layers` in the settings, after which the audit verifies the class."""
    arguments: Tuple[str, ...]
    """The keys with which Keras calls the constructor of a layer class; empty if unknown."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            kind=data["kind"],
            name=data["name"],
            module=data["module"],
            package=data["package"],
            layers=tuple(tuple(e) for e in data["layers"]),
            declaration=data["declaration"],
            arguments=tuple(data["arguments"]),
        )


@dataclass(eq=False, repr=False)
class Loading(Record):
    """The classes and functions outside of Keras without which load_model fails; absent if there are none."""

    custom_objects: str
    """The argument of load_model, in Python."""
    required: Tuple[LoadingRequired, ...]

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            custom_objects=data["custom_objects"],
            required=tuple(LoadingRequired.from_dict(e) for e in data["required"]),
        )


@dataclass(eq=False, repr=False)
class Part(Record):
    """A file of a KerasHub preset."""

    name: str
    class_name: Optional[str]
    """The class of the object that the file states."""
    status: Literal["ok", "mismatch", "unverified"]
    detail: str
    """What was compared, or why nothing could be."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            name=data["name"],
            class_name=data["class"],
            status=data["status"],
            detail=data["detail"],
        )


@dataclass(eq=False, repr=False)
class Report(Record):
    """The result of an audit."""

    tool: Tool
    model: Model
    """The audited model."""
    layers: Tuple[Layer, ...]
    totals: Totals
    findings: Tuple[Finding, ...]
    summary: Summary
    """The outcome, and the number of findings of each level."""
    parts: Optional[Tuple[Part, ...]] = None
    """The files of a KerasHub preset; absent for anything else."""
    tensors: Optional[Tuple[Stored, ...]] = None
    """Every stored tensor, for weights alone."""
    loading: Optional[Loading] = None
    """The classes and functions outside of Keras without which load_model fails; absent if there are none."""
    ignored_files: Optional[Tuple[str, ...]] = None
    """Settings and expectations in the model's folder, which were not read: the user's files are found from the working
    directory upward. Absent if there are none.
    """

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            tool=Tool.from_dict(data["tool"]),
            model=Model.from_dict(data["model"]),
            layers=tuple(Layer.from_dict(e) for e in data["layers"]),
            totals=Totals.from_dict(data["totals"]),
            findings=tuple(Finding.from_dict(e) for e in data["findings"]),
            summary=Summary.from_dict(data["summary"]),
            parts=None if (v := data.get("parts")) is None else tuple(Part.from_dict(e) for e in v),
            tensors=None if (v := data.get("tensors")) is None else tuple(Stored.from_dict(e) for e in v),
            loading=None if (v := data.get("loading")) is None else Loading.from_dict(v),
            ignored_files=None if (v := data.get("ignored_files")) is None else tuple(v),
        )


@dataclass(eq=False, repr=False)
class FailureModel(Record):
    path: str

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            path=data["path"],
        )


@dataclass(eq=False, repr=False)
class Failure(Record):
    """A model that could not be read."""

    tool: Tool
    model: FailureModel
    error: str
    """One line: what was attempted, on what, and why it failed."""
    findings: Tuple[Finding, ...]
    summary: Summary
    """The outcome, and the number of findings of each level."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            tool=Tool.from_dict(data["tool"]),
            model=FailureModel.from_dict(data["model"]),
            error=data["error"],
            findings=tuple(Finding.from_dict(e) for e in data["findings"]),
            summary=Summary.from_dict(data["summary"]),
        )
