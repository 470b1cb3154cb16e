/* What pages can do beyond reading and following links. Without it every page works all the same. */
"use strict";

/* Where the site stands on its host: this script is at its root. */
const ROOT = new URL(".", document.currentScript.src).pathname;

/**
 * Makes the search box suggest as it is written into: the combobox of ARIA 1.2 with a list.
 * Down and Up go through the suggestions, Enter follows one, Escape puts them away.
 */
function suggest(input) {
  const list = document.createElement("ul");
  const told = document.createElement("p");
  let active = -1;
  let asked = "";
  let timer = 0;

  list.id = input.id + "-list";
  list.className = "r-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.list);
  list.hidden = true;
  told.className = "r-unseen";
  told.setAttribute("role", "status");
  input.parentNode.append(list, told);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  })) input.setAttribute(name, value);

  function option(name, description, address, index) {
    const item = document.createElement("li");
    const what = document.createElement("span");
    item.id = list.id + "-" + index;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.address = address;
    item.append(name, " ", what);
    item.dir = "auto";
    what.textContent = description;
    what.dir = "auto";
    return item;
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show([, names, descriptions, addresses]) {
    close();
    list.replaceChildren(
      ...names.map((name, i) => option(name, descriptions[i], addresses[i], i)));
    list.hidden = names.length === 0;
    input.setAttribute("aria-expanded", String(names.length > 0));
    told.textContent =
      names.length === 1 ? input.dataset.one : input.dataset.many.replace("{0}", names.length);
  }

  /* Beyond the last and before the first nothing is active: the text itself. */
  function activate(index) {
    const options = list.children;
    if (active >= 0) options[active].setAttribute("aria-selected", "false");
    active = index === options.length ? -1 : index < -1 ? options.length - 1 : index;
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  async function ask() {
    const text = input.value.trim();
    if (text === asked) return;
    asked = text;
    if (text.length < 2) {
      close();
      return;
    }
    try {
      const answer = await fetch(ROOT + "search/suggest?q=" + encodeURIComponent(text));
      const suggestions = answer.ok ? await answer.json() : [text, [], [], []];
      if (asked === text && document.activeElement === input) show(suggestions);
    } catch (offline) {
      close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });

  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp") activate(active - 1);
    else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.address);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });

  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (!chosen) return;
    event.preventDefault();
    location.assign(chosen.dataset.address);
  });
}

/** Adds a button that copies what stands in the element, and says when it is done. */
function copy(element) {
  const button = document.createElement("button");
  const told = document.createElement("span");
  const line = document.createElement("p");

  button.type = "button";
  button.className = "r-second";
  button.textContent = element.dataset.copy;
  told.setAttribute("role", "status");
  line.className = "r-copy";
  line.append(button, told);
  element.after(line);
  button.addEventListener("click", async () => {
    told.textContent = "";
    await navigator.clipboard.writeText(element.textContent.trim());
    told.textContent = element.dataset.copied;
  });
}

/**
 * Shows which words of a text and which note beside it belong together, while either is pointed at
 * or has the focus. Notes lead to words by their address.
 */
function pair(text) {
  let shown = [];
  const note = (words) => words.id && text.querySelector('.r-notes a[href="#' + words.id + '"]');

  function show(event) {
    const link = event.target.closest("a");
    shown.forEach((each) => each.classList.remove("r-mate"));
    const mate = link && (link.hash && document.getElementById(link.hash.slice(1)) || note(link));
    shown = mate && mate.matches("a") ? [link, mate] : [];
    shown.forEach((each) => each.classList.add("r-mate"));
  }

  text.addEventListener("pointerover", show);
  text.addEventListener("focusin", show);
  text.addEventListener("pointerleave", show);
}

const find = document.getElementById("find");
if (find) suggest(find);
if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(copy);
document.querySelectorAll(".r-text").forEach(pair);
