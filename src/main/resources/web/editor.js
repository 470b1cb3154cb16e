/* What /sparql can do beyond a form: an editor that knows the data's terms, and runs that can be stopped. */
"use strict";

(() => {
  const form = document.getElementById("ask");
  if (!form) return;

  /* Where the site stands on its host: this script is at its root. */
  const ROOT = new URL(".", document.currentScript.src).pathname;

  const KEYWORDS = (
    "ASK BASE BIND CONSTRUCT DESCRIBE DISTINCT FILTER FROM GRAPH HAVING LIMIT MINUS NAMED OFFSET OPTIONAL PREFIX " +
    "REDUCED SELECT UNDEF UNION VALUES WHERE EXISTS ABS AVG BNODE BOUND CEIL COALESCE CONCAT CONTAINS COUNT DATATYPE " +
    "DAY ENCODE_FOR_URI FLOOR GROUP_CONCAT HOURS IF IRI isBLANK isIRI isLITERAL isNUMERIC LANG LANGMATCHES LCASE MAX MD5 " +
    "MIN MINUTES MONTH NOW RAND REGEX REPLACE ROUND sameTerm SAMPLE SECONDS SHA1 SHA256 SHA384 SHA512 STR STRAFTER " +
    "STRBEFORE STRDT STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBSTR SUM TIMEZONE TZ UCASE URI UUID YEAR"
  ).split(" ").concat("ORDER BY", "GROUP BY", "NOT EXISTS", "NOT IN", "ASC", "DESC");

  /* What may hold a colon without being a name, then declarations, then names. */
  const TOKEN =
    /<[^<>"{}|^`\\\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|#[^\n]*|[?$]\w+|_:\w*|\bprefix\s+([a-z][\w.-]*)?:|([a-z][\w-]*(?:\.[\w-]+)*)?:[\w:%\\.-]*/gi;

  /* The first line that is no comment and declares nothing. */
  const BODY = /^(?!\s*(?:#.*|base\b.*|prefix\b.*)?$)/im;

  const WORD = /(?:[?$]\w*|[a-z][\w-]*(?:\.[\w-]+)*:[\w-]*|[a-z_]\w*)$/i;
  const MOST_OFFERED = 60;
  const LONGEST_CHECKED = 6000;
  const AS_PAGE = { headers: { Accept: "text/html" } };

  const area = form.elements.query;
  const words = form.dataset;
  const askButton = form.querySelector("button");
  const hint = document.getElementById("query-hint");
  const told = document.createElement("p");
  const stopButton = document.createElement("button");

  let known = { prefixes: {}, terms: [] };
  let running = "";
  let timer = 0;
  let wrong = null;
  let lastComplaint = "";

  const editor = CodeMirror.fromTextArea(area, {
    mode: "application/sparql-query",
    inputStyle: "contenteditable",
    indentUnit: 2,
    lineNumbers: true,
    lineWrapping: true,
    matchBrackets: true,
    viewportMargin: Infinity,
    screenReaderLabel: document.getElementById("query-label").textContent,
    extraKeys: {
      Tab: false,
      "Shift-Tab": false,
      "Ctrl-Space": complete,
      "Ctrl-Enter": () => form.requestSubmit(),
      "Cmd-Enter": () => form.requestSubmit(),
    },
  });
  const field = editor.getInputField();
  field.setAttribute("role", "textbox");
  field.setAttribute("aria-multiline", "true");
  field.setAttribute("aria-describedby", hint.id);
  document.getElementById("query-label").addEventListener("click", () => editor.focus());
  hint.append(" " + words.keys);

  told.className = "r-told";
  told.setAttribute("role", "status");
  stopButton.type = "button";
  stopButton.className = "r-second";
  stopButton.textContent = words.stop;
  stopButton.hidden = true;
  askButton.after(stopButton);
  form.append(told);

  fetch(ROOT + "sparql/terms.json")
    .then((answer) => answer.json())
    .then((terms) => {
      known = terms;
      if (!editor.doc.isClean()) declare();
    })
    .catch(() => {});

  /* Prefixes */

  function missing(query) {
    const used = new Set();
    const declared = new Set();
    for (const [, declares, uses] of query.matchAll(TOKEN)) {
      if (declares) declared.add(declares);
      if (uses) used.add(uses);
    }
    return [...used].filter((prefix) => !declared.has(prefix) && known.prefixes[prefix]).sort();
  }

  function declare() {
    const query = editor.getValue();
    const lines = missing(query).map((prefix) => `PREFIX ${prefix}: <${known.prefixes[prefix]}>\n`).join("");
    const body = BODY.exec(query);
    if (lines) editor.replaceRange(lines, editor.posFromIndex(body ? body.index : 0), null, "+declare");
  }

  /* Completion */

  function render(element, data, offer) {
    const name = document.createElement("b");
    const meaning = document.createElement("span");
    name.textContent = offer.text;
    meaning.textContent = offer.meaning;
    element.append(name, " ", meaning);
  }

  function offerOf(text, meaning) {
    return { text, meaning, render };
  }

  function offerOfTerm(term) {
    const count = term.count ? `, ${term.count.toLocaleString("en")} times` : "";
    return offerOf(term.name, `${term.label || ""} (${term.kind}${count})${term.definition ? ". " + term.definition : ""}`);
  }

  function variables(query, word) {
    const names = [...query.matchAll(/[?$]\w+/g)].map(([name]) => name);
    return [...new Set(names)]
      .filter((name) => name.startsWith(word) && (name !== word || names.indexOf(name) !== names.lastIndexOf(name)))
      .sort()
      .map((name) => offerOf(name, "variable"));
  }

  /* Names that begin so come first, the frequent before the rare; then those that are called so. */
  function terms(word) {
    const lower = word.toLowerCase();
    const [prefix, local] = lower.includes(":") ? lower.split(":") : ["", lower];
    const begins = (term) => term.name.toLowerCase().startsWith(lower);
    const isCalled = (term) =>
      term.name.toLowerCase().startsWith(prefix && prefix + ":") &&
      `${term.name.split(":")[1]} ${term.label || ""}`.toLowerCase().includes(local);
    return known.terms
      .filter((term) => begins(term) || isCalled(term))
      .sort((one, other) => begins(other) - begins(one) || (other.count || 0) - (one.count || 0))
      .map(offerOfTerm);
  }

  function beginnings(word) {
    const lower = word.toLowerCase();
    const prefixes = Object.entries(known.prefixes)
      .filter(([prefix]) => prefix.startsWith(lower))
      .map(([prefix, namespace]) => offerOf(prefix + ":", namespace));
    const keywords = KEYWORDS
      .filter((keyword) => keyword.toLowerCase().startsWith(lower))
      .map((keyword) => offerOf(keyword, "keyword"));
    return [...keywords, ...prefixes];
  }

  function offers(cm) {
    const cursor = cm.getCursor();
    const before = cm.getLine(cursor.line).slice(0, cursor.ch);
    const [word] = WORD.exec(before) || [""];
    const list = /^[?$]/.test(word)
      ? variables(cm.getValue(), word)
      : word.includes(":")
        ? terms(word)
        : word
          ? [...beginnings(word), ...terms(word)]
          : [...variables(cm.getValue(), "?"), ...beginnings("")];
    const found = {
      list: list.slice(0, MOST_OFFERED),
      from: CodeMirror.Pos(cursor.line, cursor.ch - word.length),
      to: cursor,
    };
    CodeMirror.on(found, "shown", () => name(cm.state.completionActive.widget.hints));
    return found;
  }

  /* What CodeMirror leaves out, and what it says that a list cannot be. */
  function name(list) {
    list.setAttribute("aria-label", words.offers);
    list.lang = "en";
    list.dir = "ltr";
    list.removeAttribute("aria-expanded");
  }

  function complete() {
    editor.showHint({
      hint: offers,
      container: document.getElementById("main"),
      completeSingle: false,
      closeCharacters: /[\s()[\]{};>,]/,
      extraKeys: {
        Tab: (cm, list) => {
          list.close();
          return CodeMirror.Pass;
        },
      },
    });
  }

  /* Errors */

  function unmark() {
    if (wrong) editor.removeLineClass(wrong, "background", "r-wrong");
    wrong = null;
    field.removeAttribute("aria-invalid");
  }

  function mark(line) {
    unmark();
    wrong = editor.addLineClass(line - 1, "background", "r-wrong");
    field.setAttribute("aria-invalid", "true");
  }

  async function check() {
    const query = editor.getValue();
    if (running || query.length > LONGEST_CHECKED) return;
    try {
      const answer = await fetch(ROOT + "sparql/check?query=" + encodeURIComponent(query));
      const fault = answer.ok ? await answer.json() : {};
      if (query !== editor.getValue() || running) return;
      unmark();
      if (fault.line) mark(fault.line);
      const complaint = fault.line
        ? words.place.replace("{0}", fault.line).replace("{1}", fault.column).replace("{2}", () => fault.message)
        : fault.message || "";
      if (complaint || told.textContent === lastComplaint) tell(complaint);
      lastComplaint = complaint;
    } catch (offline) {
      unmark();
    }
  }

  editor.on("change", (cm, change) => {
    clearTimeout(timer);
    timer = setTimeout(check, 700);
    if (["setValue", "undo", "redo", "+declare"].includes(change.origin)) return;
    if (change.text.join("\n").includes(":") || change.origin === "complete") declare();
    if (change.origin === "+input" && !cm.state.completionActive && WORD.test(typed(cm)) && typed(cm).includes(":")) complete();
  });

  /* The word before the cursor. */
  function typed(cm) {
    const cursor = cm.getCursor();
    const [word] = WORD.exec(cm.getLine(cursor.line).slice(0, cursor.ch)) || [""];
    return word;
  }

  /* Runs */

  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /* What stands in the answer too is said to those who do not see it. */
  function show(isRunning, text, isShown) {
    askButton.disabled = isRunning;
    stopButton.hidden = !isRunning;
    tell(text, isShown);
  }

  function tell(text, isShown) {
    told.textContent = text;
    told.classList.toggle("r-unseen", Boolean(isShown));
  }

  function parsed(page) {
    return new DOMParser().parseFromString(page, "text/html");
  }

  function place(page) {
    for (const id of ["trouble", "answer"])
      document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
    dress();
    const fault = document.querySelector("#trouble [data-line]");
    const line = fault ? Number(fault.dataset.line) : 0;
    if (line > 0) {
      mark(line);
      editor.setCursor(line - 1, Number(fault.dataset.column) - 1);
      editor.focus();
    }
    const title = document.getElementById("answer-title");
    if (title) title.scrollIntoView({ block: "nearest" });
    const size = document.querySelector("#answer .r-found-size, #answer .r-finding");
    return size ? size.textContent : "";
  }

  async function ask(fields) {
    if (running) return;
    const id = newId();
    running = id;
    clearTimeout(timer);
    unmark();
    document.getElementById("trouble").replaceChildren();
    show(true, words.running);
    try {
      const answer = await fetch(ROOT + "sparql/running/" + id, { method: "POST", body: fields, ...AS_PAGE });
      const page = parsed(await answer.text());
      running = "";
      const isAnswered = page.getElementById("answer") !== null;
      show(false, isAnswered ? place(page) : page.querySelector("main").textContent, isAnswered);
      history.pushState(null, "", ROOT + "sparql?" + fields);
    } catch (offline) {
      running = "";
      show(false, words.unreachable);
    }
  }

  /* A query that is still on its way cannot be stopped yet. */
  async function stop(id) {
    const answer = await fetch(ROOT + "sparql/running/" + id, { method: "DELETE" });
    if (!answer.ok && running === id) setTimeout(() => stop(id), 200);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    declare();
    ask(new URLSearchParams({ query: editor.getValue() }));
  });

  stopButton.addEventListener("click", () => stop(running));
  addEventListener("popstate", () => location.reload());
  addEventListener("pagehide", () => {
    if (running) fetch(ROOT + "sparql/running/" + running, { method: "DELETE", keepalive: true });
  });

  document.querySelector(".r-examples").addEventListener("click", async (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const page = parsed(await (await fetch(link.href, AS_PAGE)).text());
    editor.setValue(page.getElementById("query").value);
    link.closest("details").open = false;
    editor.focus();
  });

  /* Answers */

  function compare(isNumber, one, other) {
    if (!one || !other) return one ? -1 : other ? 1 : 0;
    return isNumber ? Number(one) - Number(other) : one.localeCompare(other, "en", { numeric: true });
  }

  function sort(table, heading) {
    const column = heading.cellIndex;
    const isDown = heading.getAttribute("aria-sort") === "ascending";
    const text = (row) => row.cells[column].textContent.trim();
    const isNumber = heading.classList.contains("r-n");
    const rows = [...table.tBodies[0].rows].sort((one, other) => {
      const order = compare(isNumber, text(one), text(other));
      return isDown && text(one) && text(other) ? -order : order;
    });
    for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    table.tBodies[0].append(...rows);
  }

  /* What is put on an answer that has just come. */
  function dress() {
    for (const table of document.querySelectorAll(".r-sortable table"))
      for (const heading of table.tHead.rows[0].cells) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "r-sort";
        button.textContent = heading.textContent;
        button.addEventListener("click", () => sort(table, heading));
        heading.replaceChildren(button);
      }
    const draw = document.querySelector(".r-draw");
    if (draw)
      draw.addEventListener("submit", (event) => {
        event.preventDefault();
        ask(new URLSearchParams(new FormData(draw)));
      });
    const share = document.querySelector(".r-share");
    if (share && navigator.clipboard) {
      const copy = document.createElement("button");
      copy.type = "button";
      copy.className = "r-second r-small";
      copy.textContent = words.share;
      copy.addEventListener("click", async () => {
        await navigator.clipboard.writeText(share.querySelector("a").href);
        tell(words.shared);
      });
      share.append(" ", copy);
    }
  }

  dress();
  const fault = document.querySelector("#trouble [data-line]");
  if (fault && fault.dataset.line !== "0") mark(Number(fault.dataset.line));
})();
