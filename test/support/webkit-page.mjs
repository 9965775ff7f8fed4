// @ts-check
/** The part of puppeteer's page that web-test-runner's commands use, over WebDriver. */

/** WebDriver's code points for keys without a character, by their names on the web. */
const keys = new Map(
  Object.entries({
    Backspace: '\uE003',
    Tab: '\uE004',
    Enter: '\uE007',
    Shift: '\uE008',
    Control: '\uE009',
    Alt: '\uE00A',
    Escape: '\uE00C',
    Space: ' ',
    PageUp: '\uE00E',
    PageDown: '\uE00F',
    End: '\uE010',
    Home: '\uE011',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    Delete: '\uE017',
    Meta: '\uE03D',
  }),
);

const buttons = { left: 0, middle: 1, right: 2 };

/** @typedef {{ button?: keyof typeof buttons }} Press */

/** @param {() => import('./webdriver.mjs').WebDriver} driver */
export function webkitPage(driver) {
  /** @param {unknown[]} actions */
  const perform = (actions) => driver().send('POST', '/actions', { actions });
  /** @param {[type: 'keyDown' | 'keyUp', key: string][]} strokes */
  const strike = (strokes) =>
    perform([
      {
        type: 'key',
        id: 'keyboard',
        actions: strokes.map(([type, key]) => ({ type, value: keys.get(key) ?? key })),
      },
    ]);
  /** @param {object[]} actions */
  const point = (actions) =>
    perform([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  /** @param {number} x @param {number} y */
  const moveTo = (x, y) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  });
  /** @param {Press} [press] */
  const down = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: buttons[button] });
  /** @param {Press} [press] */
  const up = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: buttons[button] });

  return {
    keyboard: {
      /** @param {string} words */
      type: (words) =>
        strike(
          [...words].flatMap((character) => [
            ['keyDown', character],
            ['keyUp', character],
          ]),
        ),
      /** @param {string} key */
      press: (key) =>
        strike([
          ['keyDown', key],
          ['keyUp', key],
        ]),
      /** @param {string} key */
      down: (key) => strike([['keyDown', key]]),
      /** @param {string} key */
      up: (key) => strike([['keyUp', key]]),
    },
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => point([moveTo(x, y)]),
      /** @param {number} x @param {number} y @param {Press} [press] */
      click: (x, y, press) => point([moveTo(x, y), down(press), up(press)]),
      /** @param {Press} [press] */
      down: (press) => point([down(press)]),
      /** @param {Press} [press] */
      up: (press) => point([up(press)]),
      reset: () => driver().send('DELETE', '/actions'),
    },
    /** @param {{ width: number, height: number }} size */
    async setViewport({ width, height }) {
      const [w, h, roomAcross, roomDown] = await driver().send('POST', '/execute/sync', {
        script: `const frame = document.querySelector('iframe');
          frame.style.width = arguments[0] + 'px';
          frame.style.height = arguments[1] + 'px';
          const { innerWidth, innerHeight } = frame.contentWindow;
          return [innerWidth, innerHeight, window.innerWidth, window.innerHeight];`,
        args: [width, height],
      });
      if (w !== width || h !== height || roomAcross < width || roomDown < height)
        throw new Error(`WebKit has no window of ${width} by ${height} pixels.`);
    },
  };
}
