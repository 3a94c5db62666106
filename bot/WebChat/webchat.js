// Our own Direct Line client. Nothing of a talk is outside of this page's memory: no cookie, no storage, nothing in the address.
"use strict";
(() => {
  const by = id => document.getElementById(id);
  const [talk, answers, status, write, text, leave] = ["talk", "answers", "status", "write", "text", "leave"].map(by);
  const { conversation, token: firstToken } = document.body.dataset;
  const base = "/v3/directline/conversations/" + conversation;
  const seen = new Set([...talk.querySelectorAll("[data-id]")].map(note => note.dataset.id));
  const sent = new Map();
  const queue = [];
  let words = JSON.parse(document.body.dataset.words);
  let language = document.documentElement.lang;
  let token = firstToken;
  let watermark = "0";
  let started = false;
  let gone = false;
  let sending = false;
  let socket = null;
  let connecting = false;
  let failures = 0;
  let polling = 0;
  let hint = 0;
  let atEnd = false;
  let scrolledTo = -1;

  // ---- words

  const say = key => { status.textContent = key ? words[key] : ""; };
  const patience = 40; // some five minutes: a server that is started again is not noticed
  const few = 3; // more answers than these are numbered, as the questions say

  async function speak(to) {
    if (to === language || !by("languages").querySelector(`[value="${CSS.escape(to)}"]`)) {
      return;
    }
    language = to;
    const answer = await fetch("/webchat/words/" + to, { cache: "no-store" });
    if (!answer.ok || gone) {
      return;
    }
    words = await answer.json();
    document.title = words.title;
    Object.assign(document.documentElement, { lang: to, dir: words.direction });
    for (const place of document.querySelectorAll("[data-text]")) {
      place.textContent = words[place.dataset.text];
    }
    for (const place of document.querySelectorAll("[data-label]")) {
      place.setAttribute("aria-label", words[place.dataset.label]);
    }
    for (const button of by("languages").children) {
      button.setAttribute("aria-pressed", button.value === to);
    }
  }

  // ---- what is shown

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function show(own, said, locale) {
    const who = make("span", { className: "unseen", textContent: own ? words.you : words.line });
    who.dataset.text = own ? "you" : "line";
    const note = make("div", { className: own ? "note mine" : "note theirs" }, who,
      make("p", { dir: "auto", lang: locale || "", textContent: said }));
    talk.append(note);
    atEnd = atEnd || own;
    return note;
  }

  // the end stays in sight while it is: but never so that the person's own last words, and what answers them, begin above it
  function follow() {
    const last = [...talk.querySelectorAll(".mine")].pop();
    if (atEnd && last && !gone) {
      const top = scrollY + last.getBoundingClientRect().top - document.querySelector(".bar").offsetHeight - 8;
      scrollTo(0, Math.min(document.documentElement.scrollHeight - innerHeight, Math.max(top, 0)));
      scrolledTo = scrollY;
    }
  }
  addEventListener("scroll", () => {
    if (Math.abs(scrollY - scrolledTo) < 2) {
      return; // that was us: what came in since is still to be followed
    }
    atEnd = innerHeight + scrollY > document.documentElement.scrollHeight - 40;
  }, { passive: true });
  new ResizeObserver(follow).observe(document.querySelector("main"));

  function offer(actions, locale) {
    const held = answers.contains(document.activeElement);
    answers.replaceChildren(...(actions || []).map((action, n, all) => {
      const number = all.length > few ? [make("small", { textContent: n + 1 })] : [];
      const button = make("button", { type: "button", lang: locale || "", value: action.value }, ...number, action.title);
      button.dataset.said = action.text || action.title;
      button.dataset.opens = action.type === "openUrl" ? action.value : "";
      return button;
    }));
    if (held) {
      answers.focus({ preventScroll: true }); // the next Tab finds what is offered next
    }
  }

  // in a tab of its own, so that the talk stays; the token travels in the form, and is in no address
  function takeAway() {
    const form = make("form", { method: "post", action: "/record", target: "_blank", rel: "noopener noreferrer", hidden: true },
      make("input", { type: "hidden", name: "token", value: token }));
    document.body.append(form);
    form.submit();
    form.remove();
  }

  function mark(message, state) {
    clearTimeout(hint);
    message.note.querySelectorAll(".state, .again").forEach(old => old.remove());
    message.note.classList.toggle("failed", state === "failed");
    const line = make("span", { className: "state", textContent: words["state." + state] });
    line.dataset.text = "state." + state;
    line.setAttribute("aria-live", "off");
    message.note.append(line);
    if (state === "failed") {
      const again = make("button", { type: "button", className: "again", textContent: words["state.retry"] });
      again.dataset.text = "state.retry";
      again.addEventListener("click", () => { say(""); queue.push(message); deliver(); text.focus(); });
      message.note.append(again);
    }
  }

  function take(set) {
    watermark = set.watermark || watermark;
    for (const activity of set.activities) {
      if (activity.type !== "message" || seen.has(activity.id)) {
        continue;
      }
      seen.add(activity.id);
      if (activity.from.role === "user") {
        const own = sent.get((activity.channelData || {}).clientActivityID);
        const said = own ? own.note.querySelector("p") : null;
        if (said) {
          said.textContent = activity.text; // a code comes back without its digits
        } else {
          show(true, activity.text, "");
        }
        continue;
      }
      clearTimeout(hint);
      say("");
      show(false, activity.text, activity.locale);
      if (activity.suggestedActions || activity.inputHint === "expectingInput") {
        offer((activity.suggestedActions || {}).actions, activity.locale);
      }
      if (activity.locale) {
        speak(activity.locale).catch(() => {}); // the talk goes on; only the frame around it stays as it is
      }
    }
  }

  // ---- sending: one after the other, again until it is kept

  const call = (path, options = {}) => {
    const limit = new AbortController();
    setTimeout(() => limit.abort(), 20000);
    return fetch(path, {
      cache: "no-store", referrerPolicy: "no-referrer", signal: limit.signal, ...options,
      headers: { authorization: "Bearer " + token, "content-type": "application/json" },
    });
  };
  const post = activity => call(base + "/activities", {
    method: "POST", body: JSON.stringify({ locale: language, from: { id: "person" }, ...activity }),
  });
  const pause = ms => new Promise(done => setTimeout(done, ms));
  const chance = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");

  function send(said, value) {
    const message = { key: chance(), said, value, note: show(true, said, "") };
    sent.set(message.key, message);
    offer([]);
    queue.push(message);
    deliver();
  }

  async function deliver() {
    if (sending) {
      return;
    }
    sending = true;
    for (let tries = 0; queue.length > 0 && !gone;) {
      const message = queue[0];
      mark(message, "sending");
      const answer = await post({
        type: "message", text: message.said, value: message.value, textFormat: "plain", channelData: { clientActivityID: message.key },
      }).catch(() => null);
      if (gone) {
        return;
      }
      if (answer && answer.ok) {
        queue.shift();
        mark(message, "kept");
        tries = 0;
        started = true;
        hint = setTimeout(() => say("status.listening"), 2500);
        connect();
      } else if (answer && answer.status === 403) {
        fail();
        end();
      } else if (answer && answer.status < 500) {
        queue.shift();
        mark(message, "failed");
        say("status.failed");
      } else if (++tries < patience) {
        say("status.lost");
        await pause(Math.min(500 * 2 ** tries, 8000));
      } else {
        fail();
        say("status.failed");
      }
    }
    sending = false;
  }

  function fail() {
    queue.splice(0).forEach(message => mark(message, "failed"));
  }

  // ---- hearing: by WebSocket, by asking where there is none

  async function connect() {
    if (!started || gone || connecting || (socket && socket.readyState < 2)) {
      return;
    }
    connecting = true;
    const answer = await call(base + "?watermark=" + watermark).catch(() => null);
    connecting = false;
    if (gone) {
      return;
    }
    if (answer && (answer.status === 403 || answer.status === 404)) {
      end();
    } else if (answer && answer.ok) {
      const fresh = await answer.json();
      token = fresh.token;
      listen(new URL(fresh.streamUrl));
    } else {
      again();
    }
  }

  function listen(address) {
    const opened = new WebSocket(location.origin.replace(/^http/, "ws") + address.pathname + address.search);
    socket = opened;
    opened.onopen = () => {
      failures = 0;
      clearInterval(polling);
      polling = 0;
      if (status.textContent === words["status.lost"]) {
        say("");
      }
    };
    opened.onmessage = frame => {
      if (frame.data && !gone) {
        take(JSON.parse(frame.data));
      }
    };
    opened.onclose = () => {
      if (socket === opened) {
        socket = null;
        again();
      }
    };
  }

  function again() {
    if (gone) {
      return;
    }
    failures += 1;
    if (failures > 1 && !polling) {
      polling = setInterval(poll, 3000);
    }
    if (failures > 2) {
      say("status.lost");
    }
    setTimeout(connect, Math.min(700 * 2 ** failures, 15000) * (0.75 + Math.random() / 2));
  }

  async function poll() {
    const answer = await call(base + "/activities?watermark=" + watermark).catch(() => null);
    if (answer && answer.ok && !gone) {
      take(await answer.json());
      if (status.textContent === words["status.lost"]) {
        say("");
      }
    }
  }

  function end() {
    gone = true;
    clearInterval(polling);
    say("status.ended");
    offer([]);
    write.querySelector("button").disabled = true;
  }

  // ---- leaving: what was here is gone before anything else happens, and no way leads back

  function exit() {
    gone = true;
    const to = leave.href;
    clearInterval(polling);
    if (socket) {
      socket.close();
    }
    token = "";
    queue.length = 0;
    sent.clear();
    document.title = "…";
    document.body.replaceChildren();
    for (const name of Object.keys(document.body.dataset)) {
      delete document.body.dataset[name];
    }
    location.replace(to);
  }

  leave.addEventListener("click", event => { event.preventDefault(); exit(); });
  leave.addEventListener("keydown", event => {
    if (event.key === " ") {
      event.preventDefault();
      exit();
    }
  });
  let shifts = [];
  addEventListener("keydown", event => {
    if (event.key !== "Shift") {
      shifts = [];
    } else if (!event.repeat) {
      shifts = [...shifts, event.timeStamp].slice(-3);
      if (shifts.length === 3 && shifts[2] - shifts[0] < 3000) {
        exit();
      }
    }
  }, true);
  // a page that the browser has kept whole is not shown again
  addEventListener("pagehide", () => { document.documentElement.hidden = true; });
  addEventListener("pageshow", event => {
    if (event.persisted) {
      document.body.replaceChildren();
      location.replace(gone ? "about:blank" : location.href);
    }
  });

  // ---- the page's own controls

  write.addEventListener("submit", event => {
    event.preventDefault();
    const said = text.value.trim();
    if (said && !gone) {
      text.value = "";
      send(said);
    }
  });
  const byTouch = matchMedia("(pointer: coarse)").matches;
  text.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !byTouch) {
      event.preventDefault();
      write.requestSubmit();
    }
  });
  let typedAt = -Infinity;
  text.addEventListener("input", event => {
    if (started && !gone && event.timeStamp - typedAt > 3000) {
      typedAt = event.timeStamp;
      post({ type: "typing" }).catch(() => {}); // the next one will do
    }
  });
  answers.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button && !gone && button.dataset.opens === "record") {
      takeAway();
    } else if (button && !gone) {
      send(button.dataset.said, button.value);
    }
  });
  by("languages").addEventListener("submit", event => {
    event.preventDefault();
    const chosen = event.submitter;
    if (started || queue.length > 0) {
      send(chosen.textContent.trim());
    } else {
      location.replace("?lang=" + chosen.value); // no step in the history that Back would lead to
    }
  });
  by("code").addEventListener("submit", event => {
    event.preventDefault();
    const digits = by("digits").value;
    if ((digits.match(/\p{Nd}/gu) || []).length !== 16) {
      say("code.wrong");
      by("digits").focus();
      return;
    }
    by("digits").value = "";
    by("about").open = false;
    if (!started) {
      // the first words were for a new talk; this one goes on elsewhere
      talk.replaceChildren();
      seen.clear();
    }
    send(digits);
    text.focus();
  });
  addEventListener("online", () => connect());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      connect();
    }
  });

  for (const place of document.querySelectorAll("[data-script]")) {
    place.hidden = false;
  }
  document.body.removeAttribute("data-token");
})();
