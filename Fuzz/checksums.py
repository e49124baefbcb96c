"""Computes the checksums in an HDF5 file anew, as whoever changes it on purpose would: libhdf5 refuses a part whose checksum is wrong
before it reads what was changed."""
UNDEFINED = (1 << 64) - 1
MASK = (1 << 32) - 1
MOST_NODES = 2000


def mend(content):
    """Mends the superblock, the object headers, the heaps and B-trees of attributes and links, and the indexes of chunks, as far as they
    can be followed."""
    if content[8:9] in (b"\2", b"\3"):
        seal(content, 0, 44)
    for place in places(content, b"OHDR"):
        mend_header(content, place)
    for place in places(content, b"FRHP"):
        seal(content, place, 142 + (12 + number(content, place + 7, 2) if number(content, place + 7, 2) else 0))
    for place in places(content, b"FHDB") + places(content, b"FHIB"):
        mend_block(content, place)
    for place in places(content, b"BTHD"):
        seal(content, place, 34)
        mend_tree(content, place)
    for place in places(content, b"FAHD"):
        seal(content, place, 24)
        mend_fixed_array(content, place)
    for place in places(content, b"EAHD"):
        seal(content, place, 68)
        mend_extensible_array(content, place)


def number(content, place, width):
    return int.from_bytes(content[place:place + width], "little")


def places(content, signature):
    found, place = [], content.find(signature)
    while place >= 0:
        found.append(place)
        place = content.find(signature, place + 1)
    return found


def seal(content, start, size):
    """Writes the checksum behind a part."""
    if 0 < size <= len(content) - start - 4:
        content[start + size:start + size + 4] = lookup3(content[start:start + size]).to_bytes(4, "little")


def mend_header(content, place):
    """An object header of version 2 with the blocks that continue it."""
    flags = number(content, place + 5, 1)
    width = 1 << (flags & 3)
    messages = place + 6 + (16 if flags & 32 else 0) + (4 if flags & 16 else 0) + width
    blocks, prefix = [(place, messages, messages + number(content, messages - width, width))], 6 if flags & 4 else 4
    while blocks and len(blocks) < 100:
        start, message, end = blocks.pop()
        seal(content, start, end - start)
        while message + prefix <= min(end, len(content)):
            if content[message] == 0x10:
                address, size = number(content, message + prefix, 8), number(content, message + prefix + 8, 8)
                if content[address:address + 4] == b"OCHK" and address > start:
                    blocks.append((address, address + 4, address + size - 4))
            message += prefix + number(content, message + 1, 2)


def mend_block(content, place):
    """A block of a fractal heap: its heap says how large it is."""
    heap = number(content, place + 5, 8)
    if content[heap:heap + 4] != b"FRHP":
        return
    table = heap + 110
    columns, first, bits = number(content, table, 2), number(content, table + 2, 8), number(content, table + 18, 2)
    width = (bits + 7) // 8
    offset, head = number(content, place + 13, width), place + 13 + width
    row_bits = first.bit_length() + columns.bit_length() - 2
    row = max(0, offset.bit_length() - row_bits)
    if content[place:place + 4] == b"FHIB":
        rows = number(content, table + 30, 2) if offset == 0 else row + 1 - columns.bit_length()
        seal(content, place, head - place + rows * columns * 8)
    elif number(content, heap + 9, 1) & 2:
        size = first << max(0, min(row, 40) - 1)
        if 0 < size <= len(content) - place:
            content[head:head + 4] = bytes(4)
            content[head:head + 4] = lookup3(content[place:place + size]).to_bytes(4, "little")


def mend_tree(content, place):
    """The nodes of a B-tree of version 2."""
    size, record, depth = number(content, place + 6, 4), number(content, place + 10, 2), number(content, place + 12, 2)
    if not record or size < 40 or depth > 8:
        return
    # For each level the bytes of the numbers of records in a node, and below it.
    most = (size - 10) // record
    count, below, totals = width_of(most), most, [0]
    for _ in range(depth):
        pointer = 8 + count + totals[-1]
        most = max(0, (size - 10 - pointer) // (record + pointer))
        below = (most + 1) * below + most
        totals.append(width_of(below))
    nodes, visited = [(number(content, place + 16, 8), number(content, place + 24, 2), depth)], 0
    while nodes and visited < MOST_NODES:
        node, records, level = nodes.pop()
        visited += 1
        if node == UNDEFINED or content[node:node + 4] != (b"BTIN" if level else b"BTLF"):
            continue
        pointers, pointer = node + 6 + records * record, 8 + count + totals[level - 1] if level else 0
        seal(content, node, pointers - node + (records + 1) * pointer if level else pointers - node)
        for child in range(records + 1 if level else 0):
            start = pointers + child * pointer
            nodes.append((number(content, start, 8), number(content, start + 8, count), level - 1))


def mend_fixed_array(content, header):
    """The block of a fixed array, and its pages."""
    size, bits, count, block = (number(content, header + place, width) for place, width in ((6, 1), (7, 1), (8, 8), (16, 8)))
    page = 1 << min(bits, 40)
    if content[block:block + 4] != b"FADB" or count > len(content):
        return
    pages = -(-count // page) if count > page else 0
    head = 14 + (pages + 7) // 8
    seal(content, block, head if pages else head + count * size)
    for index in range(min(pages, MOST_NODES)):
        if has_bit(content, block + 14, index):
            seal(content, block + head + 4 + index * (page * size + 4), min(page, count - index * page) * size)


def has_bit(content, place, index):
    """Whether a page was written."""
    return number(content, place + index // 8, 1) & 0x80 >> index % 8 != 0


def mend_extensible_array(content, header):
    """The blocks of an extensible array, and their pages."""
    if len(content) < header + 72:
        return
    size, bits, first, least, pointers, page_bits = content[header + 6:header + 12]
    block, page, offset = number(content, header + 60, 8), 1 << min(page_bits, 40), (bits + 7) // 8
    rows, direct = 2 + bits - least.bit_length(), 2 * (pointers.bit_length() - 1)
    if not (1 <= bits <= 64 and least and pointers >= 2 and direct <= rows and content[block:block + 4] == b"EAIB"):
        return
    addresses = block + 14 + first * size
    listed = 2 * ((1 << direct // 2) - 1)
    seal(content, block, addresses - block + 8 * (listed + rows - direct))
    data, place, sealed = [], addresses, set()
    for row in range(rows):
        blocks, entries = 1 << row // 2, least << (row + 1) // 2
        if row < direct:
            data += [(number(content, place + 8 * index, 8), entries, 0, 0) for index in range(blocks)]
            place += 8 * blocks
            continue
        above = number(content, place, 8)
        place += 8
        if content[above:above + 4] == b"EASB":
            flags = blocks * ((entries // page + 7) // 8) if entries > page else 0
            seal(content, above, 14 + offset + flags + 8 * blocks)
            start = above + 14 + offset
            data += [(number(content, start + flags + 8 * index, 8), entries, start, index * (entries // page))
                     for index in range(min(blocks, MOST_NODES))]
    for place, entries, flags, first in data:
        if content[place:place + 4] != b"EADB" or place in sealed:
            continue
        sealed.add(place)
        pages = entries // page if entries > page else 0
        seal(content, place, 14 + offset + (0 if pages else entries * size))
        for index in range(min(pages, MOST_NODES)):
            if has_bit(content, flags, first + index):
                seal(content, place + 18 + offset + index * (page * size + 4), page * size)


def width_of(most):
    return (max(1, most).bit_length() - 1) // 8 + 1


def lookup3(key):
    """The checksum of HDF5, by Bob Jenkins."""
    a = b = c = (0xDEADBEEF + len(key)) & MASK
    if not key:
        return c
    padded = bytes(key) + bytes(-len(key) % 12)
    words = memoryview(padded).cast("I")
    for index in range(0, len(words) - 3, 3):
        a, b, c = mix(a + words[index] & MASK, b + words[index + 1] & MASK, c + words[index + 2] & MASK)
    a, b, c = a + words[-3] & MASK, b + words[-2] & MASK, c + words[-1] & MASK
    return final(a, b, c)


def rotated(word, bits):
    return (word << bits | word >> 32 - bits) & MASK


def mix(a, b, c):
    for bits in (4, 6, 8, 16, 19, 4):
        # Each step has the words in the next order: a, b, c, then b, c, a.
        a, c = (a - c & MASK) ^ rotated(c, bits), c + b & MASK
        a, b, c = b, c, a
    return a, b, c


def final(a, b, c):
    c = (c ^ b) - rotated(b, 14) & MASK
    a = (a ^ c) - rotated(c, 11) & MASK
    b = (b ^ a) - rotated(a, 25) & MASK
    c = (c ^ b) - rotated(b, 16) & MASK
    a = (a ^ c) - rotated(c, 4) & MASK
    b = (b ^ a) - rotated(a, 14) & MASK
    return (c ^ b) - rotated(b, 24) & MASK
