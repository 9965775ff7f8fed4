/** What the scripts of a page do before the widget is there: each a script, as a page would have it. */

/** What Prototype 1.7 does to elements and events: the page has methods where the platform has others. */
export const PROTOTYPE_DOM = `
  (function () {
    function each(methods, target) { for (var name in methods) target[name] = methods[name]; }
    var methods = {
      remove: function () { this.parentNode.removeChild(this); return this; },
      update: function (content) { this.textContent = content; return this; },
      select: function (selector) { return Array.prototype.slice.call(this.querySelectorAll(selector)); },
      visible: function () { return this.style.display !== 'none'; },
      hide: function () { this.style.display = 'none'; return this; },
      show: function () { this.style.display = ''; return this; },
      addClassName: function (name) { this.classList.add(name); return this; },
      observe: function (name, handler) { this.addEventListener(name, handler); return this; },
      clone: function (deep) { return this.cloneNode(deep); },
      down: function () { return this.firstElementChild; },
      replace: function (content) { this.outerHTML = content; return this; },
    };
    each(methods, HTMLElement.prototype);
    each({ stop: function () { this.preventDefault(); this.stopPropagation(); this.stopped = true; },
      element: function () { return this.target; } }, Event.prototype);
    each({ enable: function () { this.disabled = false; return this; },
      disable: function () { this.disabled = true; return this; },
      serialize: function () { return ''; }, request: function () {}, focusFirstElement: function () {} },
      HTMLFormElement.prototype);
    document.getElementsByClassName = function (name) { return this.querySelectorAll('.' + name); };
    document.viewport = {}; document.on = document.fire = document.observe = function () {};
    window.$ = function (id) { return document.getElementById(id); };
    window.$$ = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  })();`;

/** What Prototype up to 1.6 did to everything that is written as JSON: text of its own, which is quoted again. */
export const PROTOTYPE_JSON = `
  Array.prototype.toJSON = function () {
    return '[' + this.map(function (each) { return JSON.stringify(each); }).join(', ') + ']';
  };
  String.prototype.toJSON = function () { return '"' + this + '"'; };`;

/** Enumerable methods on what everything is made of: a \`for (name in object)\` meets them. */
export const PATCHED_CORE = `
  Object.prototype.extend = function (more) { for (var name in more) this[name] = more[name]; return this; };
  Object.prototype.isObject = true;
  Array.prototype.remove = function (item) { var at = this.indexOf(item); if (at >= 0) this.splice(at, 1); return this; };
  Array.prototype.contains = function (item) { return this.indexOf(item) >= 0; };
  Array.prototype.first = function () { return this[0]; };
  String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
  Function.prototype.bind = function (context) { var f = this, a = [].slice.call(arguments, 1);
    return function () { return f.apply(context, a.concat([].slice.call(arguments))); }; };
  Element.prototype.matches = function (selector) { return [].indexOf.call(document.querySelectorAll(selector), this) >= 0
    || (this.getRootNode() !== document && [].indexOf.call(this.getRootNode().querySelectorAll(selector), this) >= 0); };`;

/** A \`fetch\` that says what it fetched: it reads the answer before the widget does, through a copy. */
export const FETCH_LOGGED = `
  const before = window.fetch;
  window.fetchLog = [];
  window.fetch = async function (input, init) {
    const response = await before.apply(this, arguments);
    window.fetchLog.push([String(input.url || input), (await response.clone().text()).length]);
    return response;
  };`;

/** A \`fetch\` that makes every request its own, with a header more where the page's own site is asked. */
export const FETCH_HEADERS = `
  const before = window.fetch;
  window.fetch = function (input, init) {
    const request = new Request(input, init);
    if (new URL(request.url).origin === location.origin) request.headers.set('x-trace', '1');
    return before(request);
  };`;

/** A \`fetch\` that answers with something that can be waited for and is no promise. */
export const FETCH_THENABLE = `
  const before = window.fetch;
  window.fetch = function () {
    const answer = before.apply(window, arguments);
    return { then: function (good, bad) { answer.then(good, bad); } };
  };`;

/** What many a page with jQuery does: every form is checked, every button and every key is heard. */
export const JQUERY_HABITS = `
  jQuery(function ($) {
    $(document).on('submit', 'form', function (event) { event.preventDefault(); window.taken = true; });
    $(document).on('click', 'button', function () { $(this).blur(); });
    $(document).on('click', 'a[href^="#"]', function (event) { event.preventDefault(); });
    $(document).on('keydown', ':input', function (event) { if (event.which === 13 && this.type !== 'textarea') event.preventDefault(); });
    $('input, textarea, select').attr('autocomplete', 'off').val('');
    $('form').each(function () { this.reset(); });
  });`;
