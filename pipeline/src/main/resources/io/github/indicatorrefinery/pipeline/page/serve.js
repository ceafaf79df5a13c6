// What the pages do more where scripts run: answers come in pieces, keys move, readers say what they hold of an answer.
"use strict";

const box = document.querySelector("[data-box]");
const result = document.getElementById("result");
const askForm = document.getElementById("ask");
let running = null;

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// Texts are never HTML here: what comes as HTML was made by the server's templates.
function cited(text, into, pairs) {
  let from = 0;
  for (const match of text.matchAll(/\[(\d{1,3})\]/g)) {
    const number = Number(match[1]);
    if (number < 1 || number > pairs) continue;
    into.append(text.slice(from, match.index));
    const link = element("a", "cite", match[1]);
    link.href = "#c" + match[1];
    link.setAttribute("aria-label", "Pair " + match[1]);
    into.append(link);
    from = match.index + match[0].length;
  }
  into.append(text.slice(from));
}

async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    waiting += value;
    for (let end; (end = waiting.indexOf("\n\n")) >= 0; waiting = waiting.slice(end + 2)) {
      const event = { name: "message", data: "" };
      for (const line of waiting.slice(0, end).split("\n")) {
        if (line.startsWith("event:")) event.name = line.slice(6).trim();
        if (line.startsWith("data:")) event.data += line.slice(5).replace(/^ /, "");
      }
      yield event;
    }
  }
}

async function message(response) {
  try {
    return (await response.json()).error.message;
  } catch {
    return "The server answered with status " + response.status + ".";
  }
}

async function showFound(query, signal) {
  const response = await fetch("/found?" + query, { signal });
  if (!response.ok) return;
  const found = element("div", "found");
  found.innerHTML = await response.text();
  result.querySelector(".found")?.remove();
  result.append(found);
}

async function ask(query) {
  running?.abort();
  const mine = (running = new AbortController());
  const question = query.get("q");
  const answer = element("section", "answer");
  const text = element("div", "text");
  const status = element("p", "waiting", "Looking …");
  answer.setAttribute("aria-label", "Answer");
  answer.append(status);
  result.replaceChildren(answer);
  document.getElementById("map")?.remove();
  document.title = question + " – Indicator Refinery";
  try {
    const response = await fetch("/api/ask", {
      method: "POST",
      signal: mine.signal,
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify({
        question,
        indicators: query.getAll("indicator"),
        tiers: query.getAll("tier"),
        without_flags: query.get("without_flags") === "true",
      }),
    });
    if (!response.ok) {
      status.textContent = await message(response);
      return;
    }
    const found = showFound(query, mine.signal);
    let pairs = 0;
    let whole = null;
    for await (const event of events(response)) {
      const data = JSON.parse(event.data);
      if (event.name === "found") pairs = data.hits.length;
      if (event.name === "delta") {
        if (!text.isConnected) status.replaceWith(text);
        const line = element("p");
        cited(data.text.trimEnd(), line, pairs);
        text.append(line);
      }
      if (event.name === "done") whole = data;
    }
    await found;
    finish(whole, answer, status);
    markQuotes();
  } catch (failure) {
    if (failure.name !== "AbortError") status.textContent = "The server cannot be reached.";
  }
}

function finish(whole, answer, status) {
  if (whole === null) {
    answer.append(element("p", "none", "The answer broke off."));
    return;
  }
  if (whole.answer === null && whole.gate.band === "refused") {
    const told = (id) => document.getElementById(id)?.textContent ?? "";
    status.replaceWith(element("h2", "band refused", told("gate-title")), element("p", "none", told("gate-reason")));
  } else if (whole.answer === null) {
    status.replaceWith(element("p", "none", "No sentence of the pairs says it. The nearest pairs stand beside."));
  }
  if (whole.model) answer.append(element("p", "meta", "Written by " + whole.model + " from the pairs beside it."));
  for (const note of whole.notes) answer.append(element("p", "meta", note));
  const form = document.getElementById("feedback-form");
  if (form) {
    const feedback = form.content.firstElementChild.cloneNode(true);
    feedback.dataset.question = whole.question;
    feedback.hidden = false;
    answer.append(feedback);
  }
}

// Marks in each pair the sentences that the answer took from it.
function markQuotes() {
  let sentences = [];
  for (const line of document.querySelectorAll(".result .answer .text p")) {
    const cite = line.querySelector(".cite");
    sentences.push((cite ? line.firstChild.textContent : line.textContent).trim());
    if (!cite) continue;
    const text = document.querySelector("#c" + cite.textContent + " .text");
    if (text) for (const sentence of sentences) mark(sentence, text);
    sentences = [];
  }
}

function mark(sentence, text) {
  if (sentence === "") return;
  for (const node of [...text.childNodes]) {
    const at = node.nodeType === Node.TEXT_NODE ? node.data.indexOf(sentence) : -1;
    if (at < 0) continue;
    const quote = node.splitText(at);
    quote.splitText(sentence.length);
    const marked = element("mark", "cited");
    quote.replaceWith(marked);
    marked.append(quote);
    return;
  }
}

function queryOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim() !== "") query.append(name, value);
  return query;
}

askForm?.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = queryOf(askForm);
  if (!query.has("q")) return;
  history.pushState(null, "", "/?" + query);
  ask(query);
});

// A page that was left by asking is whole again when a reader comes back to it.
window.addEventListener("popstate", () => {
  if (!location.hash) location.reload();
});

function open(number) {
  const body = document.getElementById("c" + number);
  const citation = body?.closest("details");
  if (!citation) return;
  for (const other of document.querySelectorAll(".citation[open]")) if (other !== citation) other.open = false;
  citation.open = true;
  citation.classList.add("lit");
  setTimeout(() => citation.classList.remove("lit"), 1200);
  citation.querySelector("summary").focus({ preventScroll: true });
  citation.scrollIntoView({ block: "nearest" });
  const text = body.querySelector(".text");
  const quote = text.querySelector("mark.cited");
  if (quote) text.scrollTop = quote.offsetTop - text.offsetTop - 40;
}

document.addEventListener("click", (event) => {
  const cite = event.target.closest("a.cite");
  if (cite) {
    event.preventDefault();
    open(cite.textContent);
  }
});

function isText(target) {
  return target.matches("input:not([type=checkbox]), textarea, select");
}

function move(step, event) {
  const stops = [...document.querySelectorAll(".citation summary, .hits h3 a")];
  if (stops.length === 0) return;
  const at = stops.indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== box && document.activeElement !== document.body) return;
  const next = at < 0 ? (step > 0 ? 0 : -1) : at + step;
  event.preventDefault();
  (stops[next] ?? (next < 0 ? box : stops[at]))?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "/" && !isText(event.target)) {
    event.preventDefault();
    box?.focus();
    box?.select();
  } else if (event.key === "ArrowDown") {
    move(1, event);
  } else if (event.key === "ArrowUp") {
    move(-1, event);
  } else if (event.key === "Escape") {
    const shown = document.querySelector(".citation[open]");
    if (shown) {
      shown.open = false;
      shown.querySelector("summary").focus();
    } else if (document.activeElement === box) {
      box.blur();
    } else {
      box?.focus();
    }
  }
});

document.addEventListener("click", (event) => {
  const thumb = event.target.closest(".feedback button[value]");
  if (!thumb) return;
  const form = thumb.closest("form");
  for (const other of form.querySelectorAll("button[value]")) other.setAttribute("aria-pressed", String(other === thumb));
  form.dataset.useful = thumb.value;
  form.querySelector(".word").hidden = false;
  form.elements.comment.focus();
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest(".feedback");
  if (!form) return;
  event.preventDefault();
  const said = form.querySelector(".said");
  try {
    const response = await fetch("/api/feedback", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        question: form.dataset.question,
        useful: form.dataset.useful === "true",
        pair_id: form.dataset.pair || null,
        comment: form.elements.comment.value.trim() || null,
      }),
    });
    if (response.ok) {
      form.querySelector("fieldset").remove();
      form.querySelector(".word").remove();
      said.textContent = "Thank you.";
    } else {
      said.textContent = await message(response);
    }
  } catch {
    said.textContent = "The server cannot be reached.";
  }
});

for (const form of document.querySelectorAll(".feedback")) form.hidden = false;
markQuotes();
