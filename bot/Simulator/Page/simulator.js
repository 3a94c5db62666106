// The page works without this: here it only takes in what changed, and sends without a reload.
"use strict";

function toEnd(thread) {
  thread.scrollTop = thread.scrollHeight;
}

/** Takes in the parts that changed of a page as the server shows it now. */
async function show(answer) {
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const now of document.querySelectorAll("[data-live]")) {
    const then = page.getElementById(now.id);
    if (then && now.dataset.live !== then.dataset.live) {
      const held = now.contains(document.activeElement);
      now.dataset.live = then.dataset.live;
      now.replaceChildren(...then.childNodes);
      if (now.classList.contains("thread")) {
        toEnd(now);
        if (held) {
          now.focus();
        }
      }
    }
  }
}

document.addEventListener("submit", event => {
  const form = event.target;
  if ("leaves" in form.dataset) {
    return;
  }
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  form.reset();
  fetch(form.action, { method: "POST", body }).then(show).catch(() => {}); // the line is being restarted: say it again
});

document.addEventListener("keydown", event => {
  const list = document.querySelector("details[open]");
  if (event.key === "Escape" && list) {
    list.open = false;
    list.firstElementChild.focus();
  } else if (event.target.matches("textarea") && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (event.target.value !== "") {
      event.target.form.requestSubmit();
    }
  }
});

document.querySelectorAll(".thread").forEach(toEnd);
setInterval(() => {
  if (!document.hidden && !document.querySelector("details[open]")) {
    fetch(location.href).then(show).catch(() => {}); // the line is being restarted: the next look will tell
  }
}, 1000);
