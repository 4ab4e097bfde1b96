// Keyboard of lists: "/" goes to the query, "j" and "k" walk through the hits, Enter follows the link that
// has the focus (the browser does that by itself). Nothing happens while somebody is typing.
(function () {
  'use strict';
  if (window.guanlanKeys) {
    return;
  }

  function typing(event) {
    return event.composedPath().some(function (node) {
      return node instanceof HTMLElement
        && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName));
    });
  }

  function step(host, by) {
    const links = Array.from(host.querySelectorAll('.desk-hit-link'));
    if (links.length === 0) {
      return;
    }
    const now = links.indexOf(document.activeElement);
    const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : now + by;
    if (next >= 0 && next < links.length) {
      links[next].focus({ preventScroll: true });
      links[next].closest('.desk-hit').scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    }
  }

  function press(host, event) {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event)) {
      return;
    }
    if (event.key === '/') {
      const field = host.querySelector('[data-keys=query]');
      if (field) {
        event.preventDefault();
        field.focus();
      }
    } else if (event.key === 'j' || event.key === 'k') {
      step(host, event.key === 'j' ? 1 : -1);
    }
  }

  window.guanlanKeys = {
    attach: function (host) {
      if (host.guanlanKeyListener) {
        return;
      }
      host.guanlanKeyListener = function (event) {
        if (host.isConnected) {
          press(host, event);
        } else {
          document.removeEventListener('keydown', host.guanlanKeyListener);
          host.guanlanKeyListener = null;
        }
      };
      document.addEventListener('keydown', host.guanlanKeyListener);
    },
    // Jumps to an element and makes it glow for a moment.
    flash: function (element) {
      element.scrollIntoView({ block: 'center', behavior: 'smooth' });
      element.classList.remove('desk-flash');
      void element.offsetWidth;
      element.classList.add('desk-flash');
    }
  };
})();
