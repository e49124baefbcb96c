"""`python -m keras_inspect` and the command `keras-inspect`: become the program."""

from __future__ import annotations

import os
import sys


def main() -> None:
    from ._errors import BinaryNotFoundError
    from ._run import binary, start_failed

    try:
        program = binary()
        try:
            os.execv(program, ["keras-inspect", *sys.argv[1:]])
        except OSError as error:
            raise start_failed(error, program) from None
    except BinaryNotFoundError as error:
        print(f"keras-inspect: {error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
