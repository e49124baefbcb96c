import Basics
import KerasLayers

/// Python modules: those of Keras, those of Python itself, and those of common libraries.
enum PythonModules {
  /// Whether Keras treats the module as its own or as one of its companions.
  static func isKeras(_ module: String) -> Bool {
    KerasModules.contains(module) || KerasModules.companionsContain(module)
  }

  /// Whether the module is part of Python itself, where no module defines a layer.
  static func isStandard(_ module: String) -> Bool {
    let top = top(module)
    if top.hasPrefix("_"), !top.hasPrefix("__") { return true }
    // Many a project has a module "test".
    return standard.contains(top) || module.hasPrefix("test.support") || module.hasPrefix("test.libregrtest")
  }

  /// Whether the module belongs to a common library that defines no layers, losses or metrics of Keras.
  static func isLibrary(_ module: String) -> Bool { libraries.contains(top(module)) }

  private static func top(_ module: String) -> String {
    let dot = UInt8(ascii: ".")
    guard module.utf8.contains(dot) else { return module }
    return module.utf8.split(separator: dot).first.map { String(Substring($0)) } ?? module
  }

  private static let libraries: Set = [
    "tensorflow", "tensorflow_core", "tensorboard", "numpy", "scipy", "pandas", "torch", "torchvision", "jax", "jaxlib",
    "flax", "sklearn", "joblib", "cloudpickle", "dill", "h5py", "PIL", "yaml", "requests", "urllib3", "httpx",
    "aiohttp", "pip", "setuptools", "pkg_resources", "IPython", "absl", "google", "huggingface_hub", "kagglehub",
    "tensorflow_datasets", "tensorflow_hub", "fsspec", "s3fs", "gcsfs", "boto3", "botocore", "paramiko", "psutil",
    "dask", "distributed", "ray", "polars", "pyarrow", "matplotlib", "sympy", "nltk", "spacy", "datasets",
    "tokenizers", "safetensors", "accelerate", "onnx", "onnxruntime", "wandb", "mlflow", "gradio", "jinja2", "flask",
    "django", "sqlalchemy", "cffi", "numba", "cupy", "cv2", "imageio", "skimage", "tqdm", "rich", "click", "docker",
    "git", "jupyter_client", "notebook", "nbformat", "zmq", "tornado", "twisted", "werkzeug", "pexpect", "sh",
    "plumbum", "fabric", "invoke", "keyring", "lxml", "bs4", "pydantic", "orjson", "msgpack", "optree", "ml_dtypes",
    "six", "past", "future", "attr", "attrs", "pytest", "nose", "mock", "toolz", "gevent", "greenlet", "eventlet",
    "celery", "redis", "pymongo", "psycopg2", "pymysql", "aiofiles", "starlette", "fastapi", "uvicorn", "gunicorn",
    "mako", "markupsafe", "simplejson", "ujson", "toml", "ruamel", "jsonpickle", "pathos", "multiprocess", "mpi4py",
    "horovod", "pytorch_lightning", "lightning", "fastai", "timm", "xgboost", "lightgbm", "catboost", "statsmodels",
    "seaborn", "plotly", "bokeh", "streamlit", "librosa", "soundfile", "pydub", "moviepy", "zarr", "netCDF4", "xarray",
    "tables", "openpyxl", "azure", "minio", "smart_open", "filelock", "platformdirs", "appdirs", "watchdog", "jedi",
    "prompt_toolkit", "ipykernel", "nbconvert", "debugpy", "pydevd", "virtualenv", "wheel", "packaging", "certifi",
    "opt_einsum", "etils", "orbax", "optax", "chex", "grpc", "sentencepiece", "gensim", "ipywidgets",
    "namex", "tree", "wrapt", "astunparse", "gast", "termcolor", "markdown", "tensorboard_plugin_wit",
  ]

  /// The built-in functions of Python.
  static let builtins = wordSet(
    """
    __build_class__ __import__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr
    classmethod compile complex delattr dict dir divmod enumerate eval exec execfile exit file filter float format
    frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max
    memoryview min next object oct open ord pow print property quit range raw_input reload repr reversed round set
    setattr slice sorted staticmethod str sum super tuple vars zip
    """)

  /// `sys.stdlib_module_names` of Python 3.6 to 3.14, without what begins with an underscore.
  private static let standard = wordSet(
    """
    abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii
    binhex bisect bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall
    compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses
    datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip enum errno
    faulthandler fcntl filecmp fileinput fnmatch formatter fractions ftplib functools gc genericpath getopt getpass
    gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io
    ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal math
    mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode
    operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib
    posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re
    readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd
    smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string
    stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile
    termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle
    turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound
    wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo _ast _asyncio _bootsubprocess _codecs _ctypes
    _frozen_importlib _frozen_importlib_external _functools _imp _io _interpreters _interpqueues _multiprocessing
    _operator _osx_support _pickle _posixsubprocess _pyio _pyrepl _signal _sitebuiltins _socket _sqlite3 _ssl _thread
    _winapi
    """)
}
