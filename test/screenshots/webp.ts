import type { Page } from 'playwright-core';

/** What a page's window shows, in a third of a PNG's bytes, and sharp enough to read. */
export async function webpOf(shown: Page): Promise<Buffer> {
  const png = await shown.screenshot();
  // The browser knows how. In a page of its own: the shown one's policy may forbid it.
  const page = await shown.context().browser()!.newPage();
  const webp = await page.evaluate(
    async (address) => {
      const image = await createImageBitmap(await (await fetch(address)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(webp);
}
