import type { Page } from 'playwright-core'

/** Goes on with the Tab key until what has the focus is what `selector` names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 150; steps++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`150 times Tab did not lead to ${selector} on ${page.url()}`)
}
