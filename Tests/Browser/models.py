"""Models for the browser: with hostile names, and large ones."""

HOSTILE = [
    "</script><script>window.hacked = 1</script>", "<img src=x onerror='window.hacked = 1'>", "\"'&amp;<>`",
    "--><!--", "]]>", "javascript:window.hacked=1", "\u202egnirts\u202c", "line\nbreak\u2028", "${hacked}`", "{{7*7}}",
    "a" * 300, "e\u0301層🎉", "constructor", "__proto__", "1. list", "end",
]


def escaped(name):
    """A name as reports show it."""
    shown = {"\n": "\\n", "\u202e": "\\u{202e}", "\u202c": "\\u{202c}", "\u2028": "\\u{2028}"}
    return "".join(shown.get(character, character) for character in name)


def layer(kind, name, sources, **config):
    return {
        "class_name": kind, "name": name, "config": {"name": name, "trainable": True, "dtype": "float32", **config},
        "inbound_nodes": [[[source, 0, 0, {}] for source in sources]] if sources else [],
    }


def model(layers):
    return {
        "class_name": "Functional", "keras_version": "2.15.0", "backend": "tensorflow",
        "config": {
            "name": "model", "layers": layers, "input_layers": [[layers[0]["name"], 0, 0]],
            "output_layers": [[layers[-1]["name"], 0, 0]],
        },
    }


def hostile_model():
    layers = [layer("InputLayer", "input", [], batch_input_shape=[None, 4])]
    for name in HOSTILE:
        layers.append(layer("Dense", name, [layers[-1]["name"]], units=4, activation="linear", use_bias=True))
    return model(layers)


def branches(count, faulty):
    """Branches from one input: each has a fault, or a class of its own with a long name."""
    layers = [layer("InputLayer", "input", [], batch_input_shape=[None, 4])]
    for number in range(count):
        if faulty:
            layers.append(layer("Reshape", f"branch_{number}_reshape_to_seven", ["input"], target_shape=[7]))
        else:
            layers.append(layer(f"Class{number}Of{'Many' * 60}", f"custom_{number}", ["input"]))
    layers.append(layer("Dense", "dense", ["input"], units=3, activation="linear", use_bias=True))
    layers.append(layer("Dense", "", ["dense"], units=3, activation="linear", use_bias=True))
    result = model(layers)
    result["config"]["output_layers"] = [[item["name"], 0, 0] for item in layers[1:]]
    return result


def large_model(blocks):
    """Blocks of four layers with a connection around each."""
    layers = [layer("InputLayer", "input", [], batch_input_shape=[None, 64, 64, 16])]
    for number in range(blocks):
        last, block = layers[-1]["name"], f"block{number}"
        layers += [
            layer("Conv2D", f"{block}_conv", [last], filters=16, kernel_size=[3, 3], strides=[1, 1], padding="same"),
            layer("BatchNormalization", f"{block}_norm", [f"{block}_conv"], axis=[3]),
            layer("Activation", f"{block}_relu", [f"{block}_norm"], activation="relu"),
            layer("Add", f"{block}_add", [f"{block}_relu", last]),
        ]
    return model(layers)
