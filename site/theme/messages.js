// Which message brought you here? Finds the messages that are most like the one pasted; rare words count more.
(function () {
  const field = document.getElementById("message");
  if (!field) return;
  const output = document.getElementById("matches");
  const words = text => text.toLowerCase().match(/[a-z_]{2,}/g) || [];
  const entries = [...document.querySelectorAll(".message")].map(element => {
    const text = element.querySelector(".said code").textContent;
    return { element, words: words(text.replace(/…/g, " ")) };
  });
  const frequency = new Map();
  for (const entry of entries) for (const word of new Set(entry.words)) frequency.set(word, (frequency.get(word) || 0) + 1);
  const weight = word => Math.log(1 + entries.length / (frequency.get(word) || 1));

  // The geometric mean of the share of the entry's words that are in the pasted text, in order, and the share of the pasted words.
  function score(entry, pasted) {
    let found = 0, all = 0, from = 0;
    for (const word of entry.words) {
      all += weight(word);
      const next = pasted.indexOf(word, from);
      if (next >= 0) { found += weight(word); from = next + 1; }
    }
    const given = pasted.reduce((sum, word) => sum + weight(word), 0);
    return all ? Math.sqrt((found / all) * (found / given)) : 0;
  }

  function search() {
    const pasted = words(field.value);
    const scored = entries.map(entry => ({ entry, score: pasted.length ? score(entry, pasted) : 0 }));
    const best = scored.filter(item => item.score >= 0.35).sort((a, b) => b.score - a.score).slice(0, 5);
    for (const { entry } of scored) {
      entry.element.hidden = pasted.length > 1 && best.length > 0 && !best.some(item => item.entry === entry);
      entry.element.classList.toggle("best", best.length > 0 && best[0].entry === entry);
    }
    for (const heading of document.querySelectorAll(".md-content h2")) {
      let next = heading.nextElementSibling, shown = false;
      while (next && next.tagName !== "H2") { shown ||= !next.hidden; next = next.nextElementSibling; }
      heading.hidden = !shown;
    }
    output.textContent = pasted.length < 2 ? ""
      : best.length ? `${best.length} of ${entries.length} messages are like it, the likeliest is marked.`
      : "No message here is like it. Run keras-inspect on the file: it looks for every fault, not for messages.";
  }
  field.addEventListener("input", search);
})();
