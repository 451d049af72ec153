// What pages do beyond their forms; each page works without it.
(() => {
  "use strict";

  // `/` goes to the search box, as users of such systems expect.
  document.addEventListener("keydown", event => {
    const box = document.getElementById("text");
    if (event.key === "/" && box && !event.target.closest("input, textarea, select")) {
      event.preventDefault();
      box.focus();
    }
  });

  // A stream that ends before the answer says that it is complete has broken off; nobody may take what is shown for all.
  document.addEventListener("htmx:sse:close", () => {
    const progress = document.getElementById("progress");
    if (progress && !progress.querySelector("[data-done]")) {
      progress.textContent = "The answer broke off; what is shown is not all. Search again.";
    }
  });
})();
