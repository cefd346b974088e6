import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curlCommand, requestAddress } from '../../../src/core/token/curl.ts';

/** The arguments that a shell passes to `curl`. */
function argumentsIn(command: string): string[] {
	const script = `curl() { printf '%s\\0' "$@"; }\n${command}\n`;
	const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
	expect(stderr).toBe('');
	return stdout.split('\0').slice(0, -1);
}

describe('curlCommand', () => {
	it('stands in double quotes, which every shell reads', () => {
		expect(curlCommand('https://api.example.com/v1?a=1&b=2', 'Authorization: Bearer a.b-c_d')).toBe(
			'curl --header "Authorization: Bearer a.b-c_d" "https://api.example.com/v1?a=1&b=2"',
		);
	});

	it.skipIf(process.platform === 'win32')('gives a shell back what went in', () => {
		const nasty = fc.string({ unit: fc.constantFrom(...'$`"\'\\!;|&<>*?()[]{}~# abc'), maxLength: 20 });
		fc.assert(
			fc.property(nasty, nasty, (url, header) => {
				expect(argumentsIn(curlCommand(url, header))).toEqual(['--header', header, url]);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('requestAddress', () => {
	it.each([
		[' https://api.example.com ', 'https://api.example.com/'],
		['http://localhost:3000/me', 'http://localhost:3000/me'],
		['https://例え.jp/パス', 'https://xn--r8jz45g.jp/%E3%83%91%E3%82%B9'],
		// Pasted behind the https:// that the box begins with.
		['https://https://api.example.com/orders', 'https://api.example.com/orders'],
		['https://http://localhost:3000/me', 'http://localhost:3000/me'],
		['https://https://', undefined],
		['api.example.com', undefined],
		['https://', undefined],
		['ftp://example.com', undefined],
		['javascript:alert(1)', undefined],
		['https://user:password@example.com', undefined],
	])('%s', (text, address) => {
		expect(requestAddress(text)).toBe(address);
	});
});
