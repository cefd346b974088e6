import { defineConfig } from 'vitest/config';

/** `unit` needs no browser; `e2e` drives Chromium, one file at a time, because each wants the machine for itself. */
export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', include: ['test/unit/**/*.test.ts', 'test/servers/**/*.test.ts'], testTimeout: 20_000 } },
			{
				test: {
					name: 'e2e',
					include: ['test/e2e/**/*.test.ts'],
					testTimeout: 90_000,
					hookTimeout: 90_000,
					fileParallelism: false,
					// A busy machine may lose a click or the keyboard once; what is really wrong fails every time.
					retry: 2,
				},
			},
		],
	},
});
