import { describe, expect, it } from 'vitest';
import { hostOf, isLoopback, isPrivateAddress, refuseAddress } from '../../../src/core/keys/address.ts';

const strict = { allowLoopbackHttp: false };
const lenient = { allowLoopbackHttp: true };

const loopbackHosts = [
	'localhost',
	'LOCALHOST',
	'localhost.',
	'pool.localhost',
	'127.0.0.1',
	'127.0.0.1.',
	'127.255.255.254',
	'127.1',
	'2130706433',
	'0x7f000001',
	'0x7f.0.0.1',
	'0177.0.0.1',
	'017700000001',
	'１２７.０.０.１',
	'[::1]',
	'[0:0:0:0:0:0:0:1]',
	'[::ffff:127.0.0.1]',
	'[::ffff:7f00:1]',
	'[::ffff:7fff:ffff]',
];

const privateHosts = [
	'0.0.0.0',
	'0',
	'0.1.2.3',
	'10.0.0.1',
	'10.0.0.1.',
	'167772161',
	'0xa000001',
	'012.0.0.1',
	'172.16.0.1',
	'172.31.255.255',
	'192.168.1.1',
	'192.168.257',
	'192.0.0.8',
	'169.254.169.254',
	'0xa9fea9fe',
	'100.64.0.1',
	'100.127.255.255',
	'198.18.0.1',
	'198.19.255.255',
	'224.0.0.1',
	'255.255.255.255',
	'[::]',
	'[::10.0.0.1]',
	'[::127.0.0.1]',
	'[::ffff:10.0.0.1]',
	'[::ffff:169.254.169.254]',
	'[::ffff:8.8.8.8]',
	'[::ffff:7f:1]',
	'[fc00::1]',
	'[fd12:3456:789a::1]',
	'[fe80::1]',
	'[febf::1]',
	'[fec0::1]',
	'[ff02::1]',
	'[64:ff9b::10.0.0.1]',
	'[2002:7f00:1::1]',
	'[2::1]',
];

const publicHosts = [
	'cognito-idp.eu-west-1.amazonaws.com',
	'issuer.example',
	'8.8.8.8',
	'9.255.255.255',
	'11.0.0.1',
	'100.63.0.1',
	'100.128.0.1',
	'126.0.0.1',
	'128.0.0.1',
	'169.253.0.1',
	'172.15.0.1',
	'172.32.0.1',
	'192.167.1.1',
	'192.0.1.1',
	'198.17.0.1',
	'223.255.255.255',
	'[2600:1f18::1]',
	'[3fff:ffff::1]',
	'localhost.example',
	'notlocalhost',
	'10.example',
	'127.0.0.1.example',
];

describe('refuseAddress', () => {
	it.each(publicHosts)('allows https to %s, and no http', (host) => {
		for (const rules of [strict, lenient]) {
			expect(refuseAddress(`https://${host}/x`, rules)).toBeUndefined();
			expect(refuseAddress(`http://${host}/x`, rules)).toBe('not-https');
		}
	});

	it.each(loopbackHosts)('refuses %s, unless loopback addresses are allowed', (host) => {
		expect(refuseAddress(`https://${host}:8443/x`, strict)).toBe('private-address');
		expect(refuseAddress(`http://${host}:8080/x`, strict)).toBe('not-https');
		expect(refuseAddress(`https://${host}/x`, lenient)).toBeUndefined();
		expect(refuseAddress(`http://${host}:8080/x`, lenient)).toBeUndefined();
	});

	it.each(privateHosts)('refuses %s, even where loopback addresses are allowed', (host) => {
		for (const rules of [strict, lenient]) {
			expect(refuseAddress(`https://${host}/x`, rules)).toBe('private-address');
			expect(refuseAddress(`http://${host}/x`, rules)).toBe('not-https');
		}
	});

	it.each(['https://user@issuer.example/', 'https://user:pass@issuer.example/', 'https://:pass@issuer.example/', 'http://a@127.0.0.1/'])(
		'refuses the credentials in %s',
		(url) => {
			expect(refuseAddress(url, lenient)).toBe('has-credentials');
		},
	);

	it.each([
		'ftp://issuer.example/',
		'file:///etc/passwd',
		'data:application/json,{}',
		'javascript:alert(1)',
		'blob:https://x/y',
		'vscode://x',
	])('refuses the scheme of %s', (url) => {
		expect(refuseAddress(url, lenient)).toBe('not-https');
	});

	it.each(['', 'issuer', '//issuer.example', 'https://', 'https://[::1', 'https://1.2.3.4.5', 'https://a b/', 'https://256.0.0.1/'])(
		'refuses %o, which is no URL',
		(url) => {
			expect(refuseAddress(url, lenient)).toBe('not-a-url');
		},
	);
});

describe('isLoopback', () => {
	it.each(loopbackHosts)('knows %s as the URL parser gives it', (host) => {
		expect(isLoopback(new URL(`http://${host}/`).hostname)).toBe(true);
	});

	it.each([...privateHosts, ...publicHosts])('does not take %s for this machine', (host) => {
		expect(isLoopback(new URL(`http://${host}/`).hostname)).toBe(false);
	});
});

describe('a host that the user allowed', () => {
	it.each([
		['10.0.0.5', 'https://10.0.0.5/x'],
		['10.0.0.5', 'https://167772165:8443/x'],
		['0xa000005', 'https://10.0.0.5/x'],
		['[fd00::1]', 'https://[fd00:0:0::1]/x'],
		['fd00::1', 'https://[fd00::1]:8443/x'],
		['LOCALHOST', 'https://localhost/x'],
		['127.0.0.1', 'https://127.1/x'],
	])('%s lets %s be asked over https', (host, url) => {
		expect(refuseAddress(url, strict)).toBe('private-address');
		expect(refuseAddress(url, { ...strict, allowedHosts: ['other.example', host] })).toBeUndefined();
		expect(refuseAddress(url.replace('https:', 'http:'), { ...strict, allowedHosts: [host] })).toBe('not-https');
	});

	it.each(['10.0.0.50', '10.0.0', '*', '', '10.0.0.5:443', 'https://10.0.0.5', '10.0.0.5/', 'user@10.0.0.5', '10.0.0.5#', '10.0.0.5 '])(
		'%o is another one, or none',
		(host) => {
			expect(refuseAddress('https://10.0.0.5/x', { ...strict, allowedHosts: [host] })).toBe('private-address');
		},
	);

	it('is written in many ways and is the same', () => {
		expect(['Idp.Corp.example', '[::1]', '::1', '0x7f.1', 'a b', 'a:1', ''].map(hostOf)).toEqual([
			'idp.corp.example',
			'[::1]',
			'[::1]',
			'127.0.0.1',
			undefined,
			undefined,
			undefined,
		]);
	});
});

describe('an address that a name leads to', () => {
	const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

	it.each([...loopbackHosts, ...privateHosts].filter((host) => /^[[\d]/.test(host)).map(bare))('%s is inside', (address) => {
		expect(isPrivateAddress(address)).toBe(true);
	});

	it.each(['fe80::1%eth0', 'fe80::1%25en0', 'no address at all', ''])('%s is inside, or nothing that could be trusted', (address) => {
		expect(isPrivateAddress(address)).toBe(true);
	});

	it.each(publicHosts.filter((host) => /^(?:[\d.]+|\[.*)$/.test(host)).map(bare))('%s is outside', (address) => {
		expect(isPrivateAddress(address)).toBe(false);
	});
});
