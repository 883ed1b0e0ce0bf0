// Pages are whole without this; it spares people the reloading. What arrives is HTML that the server has escaped.
"use strict";
(() => {
  const body = document.body;
  const connection = document.getElementById("connection");
  // The host's clock rules, whatever this machine's says.
  let ahead = Number(body.dataset.now || Date.now()) - Date.now();

  function showClocks() {
    for (const clock of document.querySelectorAll("[data-until]")) {
      const left = Math.max(0, Math.ceil((Number(clock.dataset.until) - Date.now() - ahead) / 1000));
      const two = (number) => String(number).padStart(2, "0");
      const hours = Math.floor(left / 3600);
      const minutes = Math.floor(left / 60) % 60;
      const text = hours > 0 ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`;
      if (clock.textContent !== text) clock.textContent = text;
    }
  }
  setInterval(showClocks, 1000);
  showClocks();

  function element(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content.firstElementChild;
  }

  // { now, parts: { id: html }, tables: [[id of a row, …], …] }
  function put(update) {
    ahead = update.now - Date.now();
    const fresh = new Map();
    for (const [id, html] of Object.entries(update.parts)) {
      const part = element(html);
      if (!part) continue;
      part.classList.add("just");
      const old = document.getElementById(id);
      if (old) old.replaceWith(part);
      else fresh.set(id, part);
    }
    // All are taken first: a row that leaves one table for another is in no table for a moment.
    const tables = (update.tables || []).map((ids) => ids.map((id) => document.getElementById(id) || fresh.get(id)).filter(Boolean));
    tables.forEach((wanted, place) => {
      const rows = document.getElementById(`rows-${place}`);
      if (!rows) return;
      const changed = wanted.length !== rows.children.length || wanted.some((row, at) => rows.children[at] !== row);
      if (changed) rows.replaceChildren(...wanted);
    });
    showClocks();
  }

  // Parts of a page that are asked for again; whoever is typing or reading inside one is not disturbed.
  let asking = false;
  let again = false;
  async function refresh() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const part of document.querySelectorAll("[data-live]")) {
          const fresh = page.getElementById(part.id);
          if (!fresh || fresh.innerHTML === part.innerHTML || part.contains(document.activeElement)) continue;
          const folds = [...part.querySelectorAll("details[id]")].map((one) => [one.id, one.open]);
          part.replaceChildren(...fresh.childNodes);
          for (const [id, open] of folds) document.getElementById(id)?.toggleAttribute("open", open);
        }
        ahead = Number(page.body.dataset.now || Date.now()) - Date.now();
        showClocks();
      }
    } catch {
      // The stream says when the connection is gone.
    }
    asking = false;
    if (again) {
      again = false;
      setTimeout(refresh, 500);
    }
  }

  function say(text) {
    if (connection && connection.textContent !== text) connection.textContent = text;
  }

  let last = body.dataset.since || "";
  function listen() {
    const address = new URL(body.dataset.stream, location.href);
    if (last) address.searchParams.set("since", last);
    const stream = new EventSource(address);
    stream.addEventListener("open", () => say(""));
    stream.addEventListener("parts", (event) => {
      last = event.lastEventId || last;
      put(JSON.parse(event.data));
    });
    stream.addEventListener("changed", refresh);
    stream.addEventListener("error", () => {
      say("No connection; trying again.");
      // The browser asks again by itself, but not after a refusal. A room of browsers does not come back in the same moment.
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 2000 + Math.random() * 6000);
    });
  }
  if (body.dataset.stream && "EventSource" in window) listen();
})();
