"use strict";
// The page is complete without this script, which adds search, sorting, opening and shading. It never makes markup of
// text: elements are created one by one, and text is set as text.
(() => {
  const block = document.getElementById("data");
  const table = document.getElementById("layers");
  if (!block || !table) return filterList();

  const data = JSON.parse(block.textContent);
  // Static lists: each live one (`row.cells`) would be kept up to date at every change.
  const bodies = [...table.tBodies];
  const rows = [...table.querySelectorAll("tbody > tr")];
  const links = [...table.querySelectorAll("tbody th > a")];
  const boxes = [...table.querySelectorAll(".b")];
  const details = new Map();
  // The items of the list of findings, by row.
  const findings = new Map();
  for (const link of document.querySelectorAll(".findings .where a")) {
    const index = Number(link.hash.slice(2));
    if (!findings.has(index)) findings.set(index, []);
    findings.get(index).push(link.closest("li"));
  }
  const closed = new Set();
  const texts = data.rows.map(row => (row.path + " " + row.class).toLowerCase());
  const isFault = rows.map(row => row.classList.contains("bad"));
  let query = "", onlyFaults = false, metric = 0;
  /// The row that the Tab key reaches; arrow keys go on from it.
  let current = 0;

  /// The row that an element is in; undefined if it is elsewhere.
  function indexOf(element) {
    const id = element.closest?.("#layers > tbody > tr[id]")?.id;
    return id && Number(id.slice(1));
  }

  function make(name, properties, ...children) {
    const isSVG = ["svg", "rect", "line", "title"].includes(name);
    const element = isSVG ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
    for (const [key, value] of Object.entries(properties ?? {})) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  // ---- Which rows are shown

  function update() {
    const isFiltered = query !== "" || onlyFaults;
    const shown = new Uint8Array(rows.length);
    let count = 0, end = -1;
    for (let i = 0; i < rows.length; i++) {
      if (isFiltered) {
        if (!texts[i].includes(query) || onlyFaults && !isFault[i]) continue;
        count++;
        for (let j = i; j !== undefined && !shown[j]; j = data.rows[j].parent) shown[j] = 1;
      } else if (i > end) {
        shown[i] = 1;
        if (closed.has(i)) end = i + data.rows[i].inside;
      }
    }
    for (let i = 0; i < rows.length; i++) {
      if (rows[i].hidden === !shown[i]) continue;
      rows[i].hidden = !shown[i];
      const detail = details.get(i);
      if (detail) detail.hidden = !shown[i];
    }
    measure();
    if (!shown[current]) setCurrent(Math.max(0, shown.indexOf(1)));
    table.classList.toggle("loose", isFiltered || table.classList.contains("flat"));
    const all = rows.length.toLocaleString("en");
    counter.textContent = isFiltered ? `${count.toLocaleString("en")} of ${all} rows` : `${all} rows`;
  }

  // ---- Parts of a long table

  const isLong = bodies.length > 1;
  /// Lays out the parts that come near the window. Others have the height of their rows.
  const observer = isLong && new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      // A part with an open row keeps its height, and the part that the Tab key reaches is never left out.
      const isKept = target.contains(links[current]) || target.querySelector(".detail");
      if (isIntersecting || !isKept) target.classList.toggle("near", isIntersecting);
    }
  }, { rootMargin: "1500px 0px" });
  if (isLong) for (const body of bodies) observer.observe(body);

  /// States how many rows of each part are shown.
  function measure() {
    if (!isLong) return;
    for (const body of bodies) {
      let count = 0;
      for (const row of body.children) if (!row.hidden) count++;
      body.style.setProperty("--rows", count);
    }
  }

  /// The row before or after another one, also in the next part.
  function neighbour(row, step) {
    const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    if (next) return next;
    const body = bodies[bodies.indexOf(row.parentNode) + step];
    return step > 0 ? body?.firstElementChild : body?.lastElementChild;
  }

  function fold(index, isClosed) {
    if (isClosed) closed.add(index); else closed.delete(index);
    const button = rows[index].querySelector(".fold");
    button.textContent = isClosed ? "+" : "−";
    button.setAttribute("aria-expanded", String(!isClosed));
    folds.textContent = closed.size > 0 ? "Open nested models" : "Close nested models";
  }

  /// Opens the models around a row, and removes a filter that hides it.
  function reveal(index) {
    if (rows[index].hidden && (query || onlyFaults)) {
      query = search.value = "";
      onlyFaults = faults.checked = false;
    }
    for (let i = data.rows[index].parent; i !== undefined; i = data.rows[i].parent) if (closed.has(i)) fold(i, false);
    update();
  }

  // ---- An open row

  function toggle(index, isOpen = !details.has(index)) {
    if (isOpen === details.has(index)) return;
    links[index].setAttribute("aria-expanded", String(isOpen));
    if (isOpen) {
      const detail = detailRow(index);
      details.set(index, detail);
      rows[index].after(detail);
    } else {
      details.get(index).remove();
      details.delete(index);
    }
  }

  function detailRow(index) {
    const row = data.rows[index], pairs = make("dl", { class: "pairs" });
    const add = (label, text, className = "") => {
      if (text) pairs.append(make("dt", {}, label), make("dd", { class: className }, text));
    };
    if (row.parent !== undefined) add("path", row.path);
    for (const [inputs, outputs] of row.calls ?? []) add("call", `${inputs} → ${outputs}`);
    add("output", row.sizes?.join(", "));
    add("parameters", row.formula);
    add("weights", row.memory);
    add("MACs", row.macs);
    add("activation", row.activation);
    add("receptive field", row.field);
    add("trainable", row.frozen ? "no" : "");
    const content = make("td", { colspan: columns() - 1 }, ...faultList(index), pairs);
    if (row.weights) content.append(weightTable(row.weights, row.path));
    const gutter = make("td", { class: "g" }), lanes = rows[index].querySelector(".g svg");
    if (lanes) gutter.append(continued(lanes, row.below ?? []));
    return make("tr", { class: "detail" + (rows[index].classList.contains("in") ? " in" : "") }, gutter, content);
  }

  /// The findings of a row, as the list of findings states them.
  function faultList(index) {
    const items = (findings.get(index) ?? []).map(item => make("li", { class: item.className },
      make("span", { class: "level" }, item.querySelector(".level").textContent), " ",
      make("code", {}, item.querySelector(".rule").textContent), ": ", item.querySelector("p").textContent));
    return items.length > 0 ? [make("ul", { class: "own" }, ...items)] : [];
  }

  /// The number of columns that the width of the window or of the paper leaves.
  function columns() {
    return [...table.tHead.rows[0].cells].filter(cell => getComputedStyle(cell).display !== "none").length;
  }
  function spanColumns() {
    if (details.size === 0) return;
    const span = columns() - 1;
    for (const { cells: [, cell] } of details.values()) if (cell.colSpan !== span) cell.colSpan = span;
  }
  // Not at `resize`, which comes before the columns change.
  new ResizeObserver(spanColumns).observe(table);
  matchMedia("print").addEventListener("change", spanColumns);

  /// The lanes that go on beside an open row.
  function continued(lanes, below) {
    const svg = make("svg", { width: lanes.getAttribute("width"), "aria-hidden": "true" });
    for (const lane of below) {
      const line = make("line", { x1: 9 + 14 * lane, x2: 9 + 14 * lane, y1: 0, y2: "100%", class: "lane" });
      line.style.stroke = "var(--lane)";
      line.style.strokeWidth = "1.5";
      svg.append(line);
    }
    return svg;
  }

  function weightTable(weights, path) {
    const hasStored = weights.some(weight => "stored" in weight), hasValues = weights.some(weight => weight.values);
    const titles = ["weight", "shape", "dtype"]
      .concat(hasStored ? ["stored as", "stored shape", "stored dtype", "size"] : [])
      .concat(hasValues ? ["mean ± deviation", "from … to", "distribution"] : []);
    const head = make("thead", {}, make("tr", {}, ...titles.map(title => make("th", { scope: "col" }, title))));
    const lines = weights.map(weight => {
      const stored = weight.stored, isWrong = stored && stored.shape !== weight.shape;
      const cells = [weight.shape, weight.dtype + (weight.frozen ? ", frozen" : "")].map(text => make("td", {}, text));
      if (hasStored) {
        cells.push(
          make("td", { class: stored ? "" : "wrong" }, stored ? stored.path : "not in the file"),
          make("td", { class: isWrong ? "wrong" : "" }, stored ? stored.shape : ""),
          make("td", {}, stored ? stored.dtype : ""), make("td", {}, stored ? stored.size : ""));
      }
      if (hasValues) {
        const values = weight.values;
        cells.push(
          make("td", {}, values ? values.text : ""), make("td", {}, values ? values.range : ""),
          make("td", {}, values ? spread(values) : ""));
      }
      // A narrow window shows a weight as a list of pairs.
      cells.forEach((cell, i) => cell.dataset.label = titles[i + 1]);
      return make("tr", {}, make("th", { scope: "row" }, weight.name), ...cells);
    });
    const list = make("table", {}, head, make("tbody", {}, ...lines));
    return make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Weights of " + path }, list);
  }

  /// A bar for the values in each range, and zero.
  function distribution({ start, width, counts }) {
    const svg = make("svg", { class: "spread tall", viewBox: "0 0 120 28", "aria-hidden": "true" });
    // A few ranges do not fill the picture.
    const space = width * Math.max(0, 12 - counts.length) / 2;
    const low = Math.min(start - space, 0), high = Math.max(start + width * counts.length + space, 0);
    const most = Math.max(...counts), x = value => 2 + 116 * (value - low) / (high - low);
    counts.forEach((count, i) => {
      if (!count) return;
      const height = Math.max(1, 27 * count / most), left = x(start + i * width), right = x(start + (i + 1) * width);
      const bar = make("rect", { x: left, width: Math.max(0.5, right - left - 0.5), y: 28 - height, height });
      bar.append(make("title", {}, `${short(start + i * width)} to ${short(start + (i + 1) * width)}: ` +
        `${count.toLocaleString("en")}`));
      svg.append(bar);
    });
    svg.append(make("line", { class: "zero", x1: x(0), x2: x(0), y1: 0, y2: 28 }));
    return svg;
  }

  const short = value => String(Number(value.toPrecision(4)));

  /// A line from the smallest to the largest value, a box of one deviation on both sides of the mean, and zero.
  function spread({ minimum, maximum, mean, deviation, histogram }) {
    if (histogram) return distribution(histogram);
    const svg = make("svg", { class: "spread", viewBox: "0 0 120 14", "aria-hidden": "true" });
    const low = Math.min(minimum, 0), high = Math.max(maximum, 0);
    if (!(high > low)) return svg;
    const x = value => 2 + 116 * (Math.min(Math.max(value, low), high) - low) / (high - low);
    const left = x(Math.max(minimum, mean - deviation)), right = x(Math.min(maximum, mean + deviation));
    svg.append(
      make("line", { x1: x(minimum), x2: x(maximum), y1: 7, y2: 7 }),
      make("rect", { x: left, width: Math.max(1, right - left), y: 3, height: 8 }),
      make("line", { class: "zero", x1: x(0), x2: x(0), y1: 0, y2: 14 }));
    return svg;
  }

  // ---- Shading, and the map of the whole model

  function level(value, most) {
    const share = value / most;
    return !(share > 0) ? 0 : share > 0.5 ? 5 : share > 0.2 ? 4 : share > 0.05 ? 3 : share > 0.01 ? 2 : 1;
  }

  function shade() {
    const values = data.rows.map(row => row.inside ? 0 : row.costs[metric] ?? 0);
    const most = values.reduce((a, b) => Math.max(a, b), 0);
    const levels = values.map(value => level(value, most));
    levels.forEach((value, i) => boxes[i].setAttribute("class", "b h" + value));
    drawMap(levels);
    const title = tools.querySelector("input[type=radio]:checked").parentNode.textContent;
    const noun = title.replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase());
    document.getElementById("shades").textContent = `A darker box has more ${noun}.`;
  }

  function drawMap(levels) {
    const parts = Math.min(rows.length, 400), width = 1000 / parts;
    map.replaceChildren();
    for (let part = 0; part < parts; part++) {
      const first = Math.floor(part * rows.length / parts), end = Math.floor((part + 1) * rows.length / parts);
      let most = 0, fault = false;
      for (let i = first; i < end; i++) {
        most = Math.max(most, levels[i]);
        fault ||= isFault[i] && !data.rows[i].inside;
      }
      const gap = parts < 200 ? 1 : 0;
      map.append(make("rect", { class: "h" + most, x: part * width, y: 6, width: width - gap, height: 20 }));
      if (!fault) continue;
      map.append(make("rect", { class: "bad", x: part * width, y: 0, width: Math.max(width - gap, 4), height: 26 }));
    }
  }

  // ---- Sorting

  function sort(column, direction) {
    const order = rows.map((_, i) => i);
    const cost = data.costs.indexOf(column);
    const value = column === "name" ? i => texts[i] : i => data.rows[i].costs[cost] ?? -1;
    if (direction) order.sort((a, b) => {
      const x = value(a), y = value(b);
      return (x < y ? -1 : x > y ? 1 : 0) * (direction === "ascending" ? 1 : -1) || a - b;
    });
    const length = Math.ceil(rows.length / bodies.length);
    bodies.forEach((body, part) => {
      const all = document.createDocumentFragment();
      for (const i of order.slice(part * length, (part + 1) * length)) {
        all.append(rows[i]);
        if (details.has(i)) all.append(details.get(i));
      }
      body.append(all);
    });
    table.classList.toggle("flat", Boolean(direction));
    for (const head of table.tHead.rows[0].cells) {
      if (!head.dataset.sort) continue;
      head.setAttribute("aria-sort", direction && head.dataset.sort === column ? direction : "none");
    }
    if (direction) for (const i of [...closed]) fold(i, false);
    update();
  }

  for (const head of table.tHead.rows[0].cells) {
    const column = head.dataset.sort;
    if (!column) continue;
    const first = column === "name" ? "ascending" : "descending";
    const second = first === "ascending" ? "descending" : "ascending";
    const button = make("button", { type: "button" }, ...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      sort(column, now === first ? second : now === second ? null : first);
    });
  }

  // ---- Controls

  const tools = document.getElementById("tools"), search = document.getElementById("search");
  const faults = document.getElementById("faults"), counter = document.getElementById("count");
  const map = document.getElementById("map");
  const folds = document.getElementById("fold-all");
  tools.hidden = false;
  document.getElementById("opening").hidden = false;
  map.removeAttribute("hidden");
  let timer;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { query = search.value.trim().toLowerCase(); update(); }, rows.length > 5000 ? 150 : 0);
  });
  faults.addEventListener("change", () => { onlyFaults = faults.checked; update(); });
  for (const radio of tools.querySelectorAll("input[type=radio]")) {
    radio.addEventListener("change", () => { metric = Number(radio.value); shade(); });
  }
  map.addEventListener("click", event => {
    const place = map.getBoundingClientRect();
    const index = Math.floor((event.clientX - place.left) / place.width * rows.length);
    show(Math.min(Math.max(index, 0), rows.length - 1), false);
  });

  function show(index, opens = true) {
    reveal(index);
    if (opens) toggle(index, true);
    rows[index].parentNode.classList.add("near");
    rows[index].scrollIntoView({ block: "center" });
    links[index].focus({ preventScroll: true });
  }

  // The Tab key stops once in the table, not at each of its rows.
  function setCurrent(index) {
    links[current].tabIndex = -1;
    current = index;
    links[current].tabIndex = 0;
  }
  table.addEventListener("focusin", event => {
    const index = links.includes(event.target) ? indexOf(event.target) : undefined;
    if (index !== undefined && index !== current) setCurrent(index);
  });

  rows.forEach((row, i) => {
    links[i].setAttribute("aria-expanded", "false");
    links[i].tabIndex = i === current ? 0 : -1;
    if (!data.rows[i].inside) return;
    const label = "Layers of " + data.rows[i].path;
    const button = make("button", {
      type: "button", class: "fold", tabindex: -1, "aria-expanded": "true", "aria-label": label,
    }, "−");
    links[i].before(button);
    button.addEventListener("click", () => { fold(i, !closed.has(i)); update(); });
  });
  folds?.addEventListener("click", () => {
    const isClosing = closed.size === 0;
    data.rows.forEach((row, i) => { if (row.inside) fold(i, isClosing); });
    update();
  });

  table.addEventListener("click", event => {
    if (event.target.closest(".fold, .detail, thead") || String(getSelection()) !== "") return;
    const index = indexOf(event.target);
    if (index === undefined) return;
    event.preventDefault();
    toggle(index);
  });
  table.addEventListener("keydown", event => {
    const index = links.includes(event.target) ? indexOf(event.target) : undefined;
    if (index === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = goal(index, event.key);
    if (row === undefined) return;
    event.preventDefault();
    if (!row) return;
    row.parentNode.classList.add("near");
    row.querySelector("th > a").focus();
  });

  /// The row to which a key goes; null if there is none, undefined for another key.
  function goal(index, key) {
    const isModel = Boolean(data.rows[index].inside);
    switch (key) {
    case "ArrowDown": return shownRow(neighbour(rows[index], 1), 1);
    case "ArrowUp": return shownRow(neighbour(rows[index], -1), -1);
    case "Home": return shownRow(bodies[0].firstElementChild, 1);
    case "End": return shownRow(bodies.at(-1).lastElementChild, -1);
    case "ArrowRight":
      if (isModel && closed.has(index)) { fold(index, false); update(); }
      return null;
    case "ArrowLeft":
      // A sorted table has no nested models to close.
      if (!isModel || closed.has(index) || table.classList.contains("flat")) {
        return rows[data.rows[index].parent] ?? null;
      }
      fold(index, true);
      update();
      return null;
    }
  }
  function shownRow(row, step) {
    while (row && (row.hidden || row.classList.contains("detail"))) row = neighbour(row, step);
    return row ?? null;
  }

  document.addEventListener("keydown", event => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      search.focus();
    }
  });
  document.addEventListener("click", event => {
    const link = event.target.closest('a[href^="#n"]');
    if (!link || table.contains(link)) return;
    const index = Number(link.getAttribute("href").slice(2));
    if (!rows[index]) return;
    event.preventDefault();
    location.hash = link.getAttribute("href");
    show(index);
  });

  // ---- The first view: nested models of a large model are closed, except around a fault.

  data.rows.forEach((row, i) => {
    if (row.inside && (data.depth ? rowDepth(i) >= data.depth : rows.length > 400 && !isFault[i])) fold(i, true);
  });
  function rowDepth(index) {
    let depth = 1;
    for (let i = data.rows[index].parent; i !== undefined; i = data.rows[i].parent) depth++;
    return depth;
  }
  shade();
  update();
  const target = Number(location.hash.slice(2));
  if (location.hash.startsWith("#n") && rows[target]) show(target);

  // ---- Pages that list models or differences

  function filterList() {
    const tools = document.getElementById("tools"), search = document.getElementById("search");
    if (!tools) return;
    const lines = [...document.querySelectorAll("[data-row]")].map(row => [row, row.textContent.toLowerCase()]);
    tools.hidden = false;
    search.addEventListener("input", () => {
      const text = search.value.trim().toLowerCase();
      for (const [row, content] of lines) row.hidden = !content.includes(text);
    });
  }
})();
