"""What the classes of all schemas have in common."""

from __future__ import annotations


class Record:
    """Comparison and text of a dataclass.

    The decorator would compile these methods for each class; once for all, they make `import` three times as fast.
    """

    def __eq__(self, other: object) -> bool:
        return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        members = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({members})"
