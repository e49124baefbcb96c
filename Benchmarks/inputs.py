"""What is measured: model files of real size, and architectures of very many layers.

    python3 inputs.py --check    whether the architectures are what Keras 3 itself writes (needs Keras 3)
"""
import json
import pathlib
import shutil
import sys
import tarfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / ".build-bench"

# ---------------------------------------------------------------------------------------------- files


def model_file(name):
    """The legacy .h5 file of an application, its tensors filled with numbers; made once, from the hollow fixture."""
    path = WORK / f"{name}.h5"
    if not path.exists():
        WORK.mkdir(exist_ok=True)
        unfinished, hollow = path.with_suffix(".part"), WORK / f"{name}.hollow.h5"
        hollow.write_bytes(hollow_fixture(name))
        fill(hollow, unfinished)
        hollow.unlink()
        unfinished.rename(path)
    return path


def object_files(name):
    """The .weights.h5 file of an application as Keras 3 writes it, filled likewise, and a .keras archive around one."""
    weights, archive = WORK / f"{name}.weights.h5", WORK / f"{name}.keras"
    if not archive.exists():
        WORK.mkdir(exist_ok=True)
        unfinished, hollow = weights.with_suffix(".part"), WORK / f"{name}.hollow.weights.h5"
        hollow.write_bytes(hollow_fixture(name, "3.*", "model.weights.h5"))
        fill_objects(hollow, unfinished)
        hollow.unlink()
        unfinished.rename(weights)
        with zipfile.ZipFile(archive.with_suffix(".part"), "w") as file:
            file.writestr("metadata.json", '{"keras_version": "3.15.1", "date_saved": "2026-01-01@00:00:00"}')
            file.writestr("config.json", hollow_fixture(name, "3.*", "model.json"))
            file.write(weights, "model.weights.h5")
        archive.with_suffix(".part").rename(archive)
    return weights, archive


def small_files(count):
    """A file with the paths of so many small .h5 models: the fixtures, copied as often as it takes."""
    folder, listed = WORK / "small", WORK / "small.txt"
    if not listed.exists():
        folder.mkdir(parents=True, exist_ok=True)
        fixtures = sorted(ROOT.glob("fixtures/oracle/2.*/*/model.h5"))
        copies = [folder / f"{number:04}.h5" for number in range(count)]
        for number, copy in enumerate(copies):
            shutil.copy(fixtures[number % len(fixtures)], copy)
        listed.write_text("".join(f"{copy}\n" for copy in copies))
    return listed


def hollow_fixture(name, version="2.*", file="model.h5"):
    for archive in sorted(ROOT.glob(f"fixtures/oracle/{version}/applications.tar.xz")):
        with tarfile.open(archive) as members:
            for member in members:
                if f"/{member.name}".lower().endswith(f"/{name}/{file}".lower()):
                    return members.extractfile(member).read()
    raise SystemExit(f"inputs.py: no {name}/{file} in fixtures/oracle/{version}/applications.tar.xz")


def fill_objects(hollow, target):
    """Write the file again as Keras does: groups and datasets in the order of their addresses, which is that of saving."""
    import h5py
    import numpy

    random = numpy.random.default_rng(0)
    with h5py.File(hollow) as old, h5py.File(target, "w") as new:
        met = []
        old.visititems(lambda path, item: met.append((h5py.h5o.get_info(item.id).addr, path)))
        for _, path in sorted(met):
            item = old[path]
            if isinstance(item, h5py.Dataset):
                made = new.create_dataset(path, data=random.random(item.shape, "float32").astype(item.dtype))
            else:
                made = new.require_group(path)
            for name, value in item.attrs.items():
                made.attrs.create(name, value, dtype=item.attrs.get_id(name).dtype)


def fill(hollow, target):
    """Write the file again as Keras does, layer by layer, so that names lie between the data as Keras leaves them."""
    import h5py
    import numpy

    random = numpy.random.default_rng(0)

    def attributes(old, new):
        for name, value in old.attrs.items():
            new.attrs.create(name, value, dtype=old.attrs.get_id(name).dtype)

    def write(old, new, path):
        if isinstance(old[path], h5py.Dataset):
            data = random.random(old[path].shape, "float32").astype(old[path].dtype)
            attributes(old[path], new.create_dataset(path, data=data))
        else:
            attributes(old[path], new.require_group(path))

    with h5py.File(hollow) as old, h5py.File(target, "w") as new:
        attributes(old, new)
        written = ["model_weights"]
        write(old, new, written[0])
        weights = old["model_weights"]
        for layer in texts(weights.attrs["layer_names"]):
            names = texts(weights[layer].attrs["weight_names"])
            for path in [layer] + [f"{layer}/{name}" for name in names]:
                written.append(f"model_weights/{path}")
                write(old, new, written[-1])
        paths = []
        old.visit(paths.append)
        for path in paths:
            if path not in new:
                write(old, new, path)


def texts(names):
    return [name.decode() if isinstance(name, bytes) else name for name in names]


# ---------------------------------------------------------------------------------------------- architectures

WIDTH = 4


def chain(length):
    """Dense layers, each fed by the one before."""
    layers = [input_layer()]
    for i in range(length):
        layers.append(dense(f"dense_{i}", layers[-1]["name"]))
    return functional("chain", layers)


def join(length):
    """Dense layers that all take the input, joined by one Concatenate."""
    layers = [input_layer()]
    layers += [dense(f"dense_{i}", "input_layer") for i in range(length)]
    config = {"name": "concatenate", "trainable": True, "dtype": policy(), "axis": -1}
    sources = [tensor(layer["name"]) for layer in layers[1:]]
    layers.append(layer("Concatenate", config, [[WIDTH]] * length, [sources]))
    return functional("join", layers)


def input_layer():
    config = {"batch_shape": [None, WIDTH], "dtype": "float32", "sparse": False, "ragged": False, "name": "input_layer",
              "optional": False}
    return {"module": "keras.layers", "class_name": "InputLayer", "config": config, "registered_name": None,
            "name": "input_layer", "inbound_nodes": []}


def dense(name, source):
    glorot = {"seed": None, "input_axes": None, "output_axes": None}
    config = {
        "name": name, "trainable": True, "dtype": policy(), "units": WIDTH, "activation": "linear", "use_bias": True,
        "kernel_initializer": initializer("GlorotUniform", glorot), "bias_initializer": initializer("Zeros", {}),
        "kernel_regularizer": None, "bias_regularizer": None, "kernel_constraint": None, "bias_constraint": None,
        "quantization_config": None,
    }
    return layer("Dense", config, [WIDTH], [tensor(source)])


def layer(kind, config, built_for, arguments):
    shape = [[None, *s] for s in built_for] if kind == "Concatenate" else [None, *built_for]
    return {"module": "keras.layers", "class_name": kind, "config": config, "registered_name": None,
            "build_config": {"input_shape": shape}, "name": config["name"],
            "inbound_nodes": [{"args": arguments, "kwargs": {}}]}


def policy():
    return {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": None}


def initializer(kind, config):
    return {"module": "keras.initializers", "class_name": kind, "config": config, "registered_name": None}


def tensor(name):
    return {"class_name": "__keras_tensor__",
            "config": {"shape": [None, WIDTH], "dtype": "float32", "keras_history": [name, 0, 0]}}


def functional(name, layers):
    config = {"name": name, "trainable": True, "layers": layers,
              "input_layers": [["input_layer", 0, 0]], "output_layers": [[layers[-1]["name"], 0, 0]]}
    return {"module": "keras.src.models.functional", "class_name": "Functional", "config": config,
            "registered_name": "Functional", "build_config": {"input_shape": None}, "compile_config": {}}


def architecture(make, length):
    path = WORK / f"{make.__name__}-{length}.json"
    if not path.exists():
        WORK.mkdir(exist_ok=True)
        path.write_text(json.dumps(make(length)))
    return path


def check():
    """Keras 3 loads a hundred layers of each, and writes them back unchanged."""
    import keras

    for make in (chain, join):
        written = make(100)
        model = keras.models.model_from_json(json.dumps(written))
        again = json.loads(model.to_json())
        for way, ours, theirs in differences(written, again):
            sys.exit(f"{make.__name__}{way}: {ours!r} here, {theirs!r} by Keras")
        print(f"{make.__name__}: {len(model.layers)} layers, the same by Keras {keras.__version__}")


def differences(a, b, way=""):
    if isinstance(a, dict) and isinstance(b, dict):
        for key in sorted({*a, *b}):
            yield from differences(a.get(key, "nothing"), b.get(key, "nothing"), f"{way}.{key}")
    elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)):
            yield from differences(x, y, f"{way}[{i}]")
    elif a != b:
        yield way, a, b


if __name__ == "__main__":
    check() if sys.argv[1:] == ["--check"] else sys.exit(__doc__)
