"""keras-inspect/weights/1, as Python classes. Written by python/make_types.py from docs/schema/weights-1.json: do not edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Literal, Optional, TYPE_CHECKING, Tuple

from ._record import Record

if TYPE_CHECKING:
    from typing_extensions import Self


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
    """None if no value is finite."""
    maximum: Optional[float]
    """None if no value is finite."""
    mean: Optional[float]
    """None if no value is finite."""
    deviation: Optional[float]
    """None if no value is finite."""
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
class Tensor(Record):
    dataset: str
    """The path in the weights file, without a leading slash."""
    shape: Tuple[int, ...]
    dtype: str
    parameters: int
    bytes: int
    owner: Optional[str]
    """The layer that the file names, or `optimizer`, `metrics`, `seed` and the like; None if the tensor is unowned."""
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
            parameters=data["parameters"],
            bytes=data["bytes"],
            owner=data["owner"],
            values=None if (v := data.get("values")) is None else Values.from_dict(v),
        )


@dataclass(eq=False, repr=False)
class Sum(Record):
    tensors: int
    parameters: int
    bytes: int
    dtype: Optional[str] = None
    owner: Optional[str] = None
    """The layer that the file names, or `optimizer`, `metrics`, `seed` and the like; None if the tensor is unowned."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            tensors=data["tensors"],
            parameters=data["parameters"],
            bytes=data["bytes"],
            dtype=data.get("dtype"),
            owner=data.get("owner"),
        )


@dataclass(eq=False, repr=False)
class StoredTensorsModel(Record):
    path: str
    """The path as given."""
    kind: Literal["h5", "weights-h5", "weights-v3", "keras", "sharded", "preset"]
    """The kind of the file, detected from its content."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            path=data["path"],
            kind=data["kind"],
        )


@dataclass(eq=False, repr=False)
class StoredTensorsTotals(Record):
    tensors: int
    parameters: int
    bytes: int
    by_dtype: Tuple[Sum, ...]
    """The largest first."""
    by_owner: Tuple[Sum, ...]
    """In the order of the file."""

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            tensors=data["tensors"],
            parameters=data["parameters"],
            bytes=data["bytes"],
            by_dtype=tuple(Sum.from_dict(e) for e in data["by_dtype"]),
            by_owner=tuple(Sum.from_dict(e) for e in data["by_owner"]),
        )


@dataclass(eq=False, repr=False)
class StoredTensors(Record):
    """The output of `keras-inspect weights --format json`: the stored tensors of a file, and totals."""

    model: StoredTensorsModel
    tensors: Tuple[Tensor, ...]
    """In the order of the file."""
    totals: StoredTensorsTotals

    @classmethod
    def from_dict(cls, data: Dict[str, Any]) -> Self:
        return cls(
            model=StoredTensorsModel.from_dict(data["model"]),
            tensors=tuple(Tensor.from_dict(e) for e in data["tensors"]),
            totals=StoredTensorsTotals.from_dict(data["totals"]),
        )
