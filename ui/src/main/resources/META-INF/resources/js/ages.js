// Ages such as "3 minutes ago" grow in the browser: one clock for all of them.
(function () {
  'use strict';
  if (window.guanlanAges) {
    return;
  }

  const watched = new Map();

  function text(seconds, words) {
    if (seconds < 5) { return words[0]; }
    if (seconds < 60) { return words[1].replace('#', Math.floor(seconds)); }
    if (seconds < 3600) { return words[2].replace('#', Math.floor(seconds / 60)); }
    if (seconds < 86400) { return words[3].replace('#', Math.floor(seconds / 3600)); }
    return words[4].replace('#', Math.floor(seconds / 86400));
  }

  function tick() {
    watched.forEach(function (words, element) {
      if (!element.isConnected) {
        watched.delete(element);
      } else if (element.dataset.at) {
        const grown = text((Date.now() - Number(element.dataset.at)) / 1000, words);
        if (element.textContent !== grown) {
          element.textContent = grown;
        }
      }
    });
  }

  setInterval(tick, 1000);

  window.guanlanAges = {
    watch: function (element, words) { watched.set(element, words); tick(); }
  };
})();
