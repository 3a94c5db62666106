// The page works without this: here it only takes in what changed, and sends without a reload.
"use strict";

const lively = ["phones", "bar", "thread", "now"];
const thread = document.getElementById("thread");
const write = document.getElementById("write");
const text = document.getElementById("text");
const forward = document.getElementById("forward");

function toEnd() {
  thread.scrollTop = thread.scrollHeight;
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of lively) {
    const now = document.getElementById(id);
    const then = page.getElementById(id);
    if (then && now.innerHTML !== then.innerHTML && !now.contains(document.activeElement)) {
      now.replaceChildren(...then.childNodes);
      if (id === "thread") {
        toEnd();
      }
    }
  }
}

async function post(path, body) {
  await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  await refresh();
}

write.addEventListener("submit", event => {
  event.preventDefault();
  const said = text.value;
  if (said === "") {
    return;
  }
  text.value = "";
  text.focus();
  post(write.getAttribute("action"), { text: said, line: write.elements.line.value });
});

text.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    write.requestSubmit();
  }
});

forward.addEventListener("submit", event => {
  event.preventDefault();
  post(forward.getAttribute("action"), { forward: event.submitter.value });
});

toEnd();
setInterval(() => {
  if (!document.hidden) {
    refresh().catch(() => {}); // the line is being restarted: the next look will tell
  }
}, 1000);
