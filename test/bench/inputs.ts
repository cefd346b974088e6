import { closeSync, existsSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { artifacts } from '../harness/run.mjs';

const megabyte = 1_000_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The same numbers in every run. */
function numbers(): (below: number) => number {
	let seed = 42;
	return (below) => {
		seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
		return seed % below;
	};
}

/** A token in the shape of a Cognito access token, with an invented signature. */
export function inventedToken(number: number, random = numbers()): string {
	const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
	const payload = {
		sub: `3f1c${number}-2222-3333-4444-555555555555`,
		iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123',
		client_id: '1h57kf5cpq17m0eml12EXAMPLE',
		token_use: 'access',
		scope: 'openid email',
		exp: 1_800_000_000 + number,
	};
	const signature = Array.from({ length: 342 }, () => alphabet[random(64)]).join('');
	return `${encode({ kid: `key${number}`, alg: 'RS256' })}.${encode(payload)}.${signature}`;
}

/** Lines as services write them: access logs, JSON, Java with its class names, some text that is not English. */
function logLine(number: number, random: (below: number) => number): string {
	const time = new Date(1_780_000_000_000 + number * 37).toISOString();
	const address = `10.${random(256)}.${random(256)}.${random(256)}`;
	switch (random(8)) {
		case 0:
			return `${time} INFO  [http-nio-8080-exec-${random(32)}] com.example.orders.web.OrderController - order ${random(1e6)} accepted for customer ${random(1e5)}`;
		case 1:
			return `{"time":"${time}","level":"info","msg":"request completed","method":"GET","path":"/api/v1/orders/${random(1e6)}","status":200,"ms":${random(900)}}`;
		case 2:
			return `${time} WARN  [pool-${random(9)}-thread-${random(9)}] JobRunner: retry ${random(5)} of job #${random(1e6)} after java.net.SocketTimeoutException: Read timed out`;
		case 3:
			return `${time} DEBUG 注文サービス: 在庫を確認しました (品番 ${random(1e6)})`;
		default:
			return `${address} - - [${time}] "GET /assets/app-${random(1e6).toString(16)}.js HTTP/1.1" 200 ${random(1e5)} "https://www.example.com/new/view" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"`;
	}
}

/** A log of so many megabytes with so many tokens, made once and kept below `.artifacts`. */
export function logFile(megabytes: number, tokens: number): string {
	const folder = join(artifacts, 'bench');
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `log-${megabytes}-${tokens}.txt`);
	if (existsSync(path) && statSync(path).size >= megabytes * megabyte) return path;
	const random = numbers();
	const every = tokens === 0 ? Number.POSITIVE_INFINITY : (megabytes * megabyte) / tokens;
	const file = openSync(path, 'w');
	let written = 0;
	for (let line = 0, token = 0; written < megabytes * megabyte; ) {
		const lines: string[] = [];
		for (let length = 0; length < 4 * megabyte && written + length < megabytes * megabyte; line++) {
			let text = logLine(line, random);
			if (written + length >= (token + 0.5) * every && token < tokens) text += ` Authorization: Bearer ${inventedToken(token++, random)}`;
			lines.push(text);
			length += text.length + 1;
		}
		written += writeSync(file, `${lines.join('\n')}\n`);
	}
	closeSync(file);
	return path;
}

const header = Buffer.from('{"alg":"RS256"}').toString('base64url');

function encoded(json: unknown): string {
	return Buffer.from(JSON.stringify(json)).toString('base64');
}

/** The worst inputs that we could think of, each grows with `size` characters. */
export const worstInputs: Readonly<Record<string, (size: number) => string>> = {
	'eyJ, again and again': (size) => fill('eyJ', size),
	'eyJ. on and on': (size) => fill('eyJ.', size),
	'headers without end': (size) => fill(`${header}.`, size),
	'a header and no second dot': (size) => `${header}.${fill('a', size)}`,
	'lines that seem to be wrapped headers': (size) => fill(`${`eyJhbGciOiJ${'a'.repeat(53)}\n`.repeat(30)}eyJ.\n`, size),
	'lines that seem to be wrapped tokens': (size) => fill(`${header}.${'a'.repeat(63 - header.length)}\n`, size),
	'headers in escapes': (size) => fill('eyJ%2B', size),
	'headers in colours': (size) => fill('eyJ\u001b[m', size),
	'string literals without end': (size) => fill(`${header}" + "`, size),
	'lists of headers': (size) => fill(`"${header}", `, size),
	'lists of headers and payloads without end': (size) => fill(`"${header}", "e30", "`, size),
	'literals in brackets without end': (size) => fill(`("${header}") + `, size),
	'brackets without end': (size) => `"${header}"${fill(')', size)}`,
	'dots before payloads': (size) => fill('.ewo', size),
	'JSON in base64': (size) => fill(`"${encoded({ a: 'x'.repeat(300) })}" `, size),
	'headers in base64': (size) => fill(`"${encoded({ a: fill(`${header}.`, 30_000) })}" `, size),
};

function fill(piece: string, size: number): string {
	return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}
