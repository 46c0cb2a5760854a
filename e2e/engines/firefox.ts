/** Firefox, driven by WebDriver BiDi; Debian has no geckodriver. */
import { launch } from 'puppeteer-core';
import { COMMAND_MS, callOf, type Tab } from './tab';

/** Starts the browser with a profile of its own. Throws when it does not start. */
export async function openFirefox(program: string, env: NodeJS.ProcessEnv): Promise<Tab> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    // Without a window it has no WebGL2.
    headless: false,
    args: ['--width=1280', '--height=885'],
    defaultViewport: null,
    env,
    timeout: COMMAND_MS,
    protocolTimeout: COMMAND_MS,
  });
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(COMMAND_MS);
  return {
    version: await browser.version(),
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    run: async <Args extends readonly unknown[], Answer>(
      work: (...args: Args) => Answer | Promise<Answer>,
      ...args: Args
    ) => (await page.evaluate(`(() => { ${callOf(work, args)} })()`)) as Answer,
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (letters) => page.keyboard.type(letters),
    pressEnter: () => page.keyboard.press('Enter'),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
