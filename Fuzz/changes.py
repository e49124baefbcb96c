"""Changes files as an attacker or a faulty disk would: anywhere, or in a field of a record of their format."""
import functools
import io
import zipfile

from checksums import mend

LARGEST = 1 << 18
# Records by their signatures, and the bytes of each in which fields are changed.
RECORDS = {b"\x89HDF\r\n\x1a\n": 96, b"TREE": 64, b"SNOD": 88, b"HEAP": 32, b"GCOL": 64, b"OHDR": 64, b"OCHK": 64, b"FRHP": 144,
           b"FHDB": 48, b"FHIB": 80, b"BTHD": 38, b"BTLF": 48, b"BTIN": 64, b"FAHD": 28, b"FADB": 64, b"EAHD": 72, b"EAIB": 96,
           b"EASB": 64, b"EADB": 64, b"PK\1\2": 46, b"PK\3\4": 30, b"PK\5\6": 22, b"PK\6\6": 56, b"PK\6\7": 20, b"\x93NUMPY": 96}
MOST_RECORDS = 4000


@functools.lru_cache(maxsize=4096)
def fields(content):
    """Where the records of a file are, as pairs of a place and a number of bytes."""
    found = []
    for signature, size in RECORDS.items():
        place = content.find(signature)
        while place >= 0 and len(found) < MOST_RECORDS:
            found.append((place, size))
            place = content.find(signature, place + 1)
    if content.startswith(b"\x89HDF"):
        found += [field for address in headers(content, found) for field in messages(content, address)] + heap_objects(content, found)
    return found


def headers(content, found):
    """The addresses of object headers of version 1: those of the root and of the entries of symbol tables."""
    addresses = {number(content, 64, 8)} if content[8:9] == b"\0" else set()
    for place, _ in found:
        if content[place:place + 4] == b"SNOD":
            for entry in range(min(8, number(content, place + 6, 2))):
                addresses.add(number(content, place + 8 + 40 * entry + 8, 8))
    return sorted(address for address in addresses if content[address:address + 1] == b"\1")[:500]


def messages(content, header):
    """The prefix of an object header, and the prefix and the beginning of each of its messages."""
    found, blocks = [(header, 16)], [(header + 16, number(content, header + 8, 4))]
    while blocks and len(found) < 100:
        place, size = blocks.pop()
        end = min(place + size, len(content))
        while place + 8 <= end and len(found) < 100:
            kind, length = number(content, place, 2), number(content, place + 2, 2)
            found.append((place, 8))
            if length:
                # Attributes carry the type and the shape behind their name.
                found += [(place + 8, min(length, 96))] * (3 if kind == 0x0C else 1)
            if kind == 0x10:
                blocks.append((number(content, place + 8, 8), number(content, place + 16, 8)))
            place += 8 + length
    return found


def heap_objects(content, found):
    """The prefixes of the objects of global heaps."""
    objects = []
    for place, _ in found:
        if content[place:place + 4] == b"GCOL":
            end, place = min(len(content), place + number(content, place + 8, 8)), place + 16
            while place + 16 <= end and len(objects) < 200:
                objects.append((place, 16))
                place += 16 + (number(content, place + 8, 8) + 7) // 8 * 8
    return objects


def number(content, place, width):
    return int.from_bytes(content[place:place + width], "little")


@functools.lru_cache(maxsize=4096)
def members(content):
    """What an archive holds, by name; nothing where Python cannot read it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            held = {info.filename: archive.read(info) for info in archive.infolist() if info.file_size < LARGEST}
        return held if sum(map(len, held.values())) < LARGEST else {}
    except Exception:
        return {}


def archive(held):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, content in held.items():
            made.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


def change_member(dice, content):
    """Changes a member of an archive, or of an archive in it."""
    held = dict(members(content))
    if not held or dice.random() < 0.2:
        return change(dice, content)
    name = dice.choice(list(held))
    held[name] = change_member(dice, held[name])
    return archive(held)


def change(dice, content):
    """Changes a file once or several times, half of the time in its records alone."""
    places = fields(content) if dice.random() < 0.5 else []
    content = bytearray(content)
    for _ in range(dice.choice([1, 1, 2, 4, 16])):
        if places:
            change_field(dice, content, places)
        else:
            dice.choice(CHANGES)(dice, content)
    # Files of newer libraries, whose parts have checksums.
    if content[:4] == b"\x89HDF" and (b"OHDR" in content or b"FRHP" in content) and dice.random() < 0.75:
        mend(content)
    return bytes(content)


def change_field(dice, content, places):
    """Writes another number into a field of a record, near to the one that it had, or one of another record."""
    place, size = dice.choice(places)
    width = dice.choice([1, 2, 4, 8])
    place += dice.randrange(size) // width * width
    if place + width > len(content):
        return
    old = number(content, place, width)
    new = dice.choice([old + dice.choice([-8, -2, -1, 1, 2, 8, 16, 256]), old * 2, old // 2, old ^ 1 << dice.randrange(8 * width),
                       dice.choice(places)[0], tempting(dice, content, width)])
    content[place:place + width] = (new % (1 << 8 * width)).to_bytes(width, "little")


def tempting(dice, content, width):
    """What a length, a count or an address could be that leads astray."""
    return dice.choice([0, 1, -1, -2, 1 << (8 * width - 1), (1 << (8 * width - 1)) - 1, dice.getrandbits(8 * width),
                        len(content), len(content) // 2, dice.randrange(len(content))])


def flip(dice, content):
    if content:
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)


def overwrite(dice, content):
    if content:
        width = dice.choice([1, 2, 4, 8])
        place = dice.randrange(len(content))
        content[place:place + width] = (tempting(dice, content, width) % (1 << 8 * width)).to_bytes(width, "little")


def cut(dice, content):
    del content[dice.randrange(len(content) + 1):]


def remove(dice, content):
    start = dice.randrange(len(content) + 1)
    del content[start:start + dice.choice([1, 2, 8, 64, 512])]


def insert(dice, content):
    place = dice.randrange(len(content) + 1)
    content[place:place] = bytes(dice.getrandbits(8) for _ in range(dice.choice([1, 2, 8, 64, 512])))


def repeat(dice, content):
    start, place = dice.randrange(len(content) + 1), dice.randrange(len(content) + 1)
    content[place:place] = content[start:start + dice.choice([8, 64, 512, 4096])]


def swap(dice, content):
    size = dice.choice([4, 8, 64, 512])
    if len(content) > 2 * size:
        a, b = sorted((dice.randrange(len(content) - size), dice.randrange(len(content) - size)))
        if b - a >= size:
            content[a:a + size], content[b:b + size] = content[b:b + size], content[a:a + size]


CHANGES = [flip, flip, flip, overwrite, overwrite, overwrite, overwrite, cut, remove, insert, repeat, swap]
