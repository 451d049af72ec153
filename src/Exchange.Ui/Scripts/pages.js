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
})();
