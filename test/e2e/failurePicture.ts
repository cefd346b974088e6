import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';

/** Keeps what a person would have seen when a test failed, in `.artifacts/failures`. */
export function keepFailurePictures(page: () => Page | undefined): void {
	afterEach(async ({ task }) => {
		if (task.result?.state !== 'fail') return;
		await page()?.screenshot({ path: `.artifacts/failures/${task.name.replace(/\W+/g, '-')}.png` });
	});
}
