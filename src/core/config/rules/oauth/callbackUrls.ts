import { textOf } from '../../model/settle.ts';
import type { MapValue, SettledValue } from '../../model/value.ts';
import { inEachCase } from '../cases.ts';
import { isCdkStandard, signInOf } from '../client/signIn.ts';
import { textsAt } from '../known.ts';
import type { Rule } from '../rule.ts';

const settingsPage = 'Cognito Developer Guide: App client settings';

/** A URL that a client may send the browser to. */
interface ListedUrl {
	readonly url: string;
	readonly at: SettledValue;
}

/** Those that are known. */
function urlsIn(properties: MapValue, ...paths: readonly ('CallbackURLs' | 'LogoutURLs')[]): readonly ListedUrl[] {
	return paths.flatMap((path) =>
		textsAt(properties, path).items.flatMap((at) => {
			const url = textOf(at);
			return url === undefined || url === '' ? [] : [{ url, at }];
		}),
	);
}

/** The host of a URL with a scheme and an authority, as it is written. */
function hostOf(url: string): string | undefined {
	return /^[a-z][a-z0-9+.-]*:\/\/(\[[^\]]*\]|[^/:?#]*)/i.exec(url)?.[1]?.toLowerCase();
}

/** Hosts that are this machine (Cognito User Pools API Reference, CallbackURLs). */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function isLocal(url: string): boolean {
	return loopback.has(hostOf(url) ?? '');
}

const formMessages = { fragment: '{url} has a fragment (#).', relative: '{url} has no scheme: it is not a whole address.' };

/** An address that is not one. */
export const oauthCallbackFragmentOrRelative: Rule = {
	id: 'oauth-callback-fragment-or-relative',
	severity: 'error',
	profile: 'recommended',
	title: 'Callback that is no absolute URL',
	messages: formMessages,
	why: 'Cognito refuses such an address, so the deployment fails.',
	fix: 'Write the whole address, with https:// and without a fragment.',
	source: settingsPage,
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		for (const { url, at } of urlsIn(properties, 'CallbackURLs', 'LogoutURLs')) {
			if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) yield { at, message: formMessages.relative, values: { url } };
			else if (url.includes('#')) yield { at, message: formMessages.fragment, values: { url } };
		}
	}),
};

/** Schemes with which a browser runs or shows the address itself. */
const runs = /^(?:javascript|data|vbscript|file|blob):/i;

const schemeMessages = { dangerous: '{url} makes the browser run or show what follows.' };

/** An address that is a program. */
export const oauthCallbackDangerousScheme: Rule = {
	id: 'oauth-callback-dangerous-scheme',
	severity: 'warning',
	profile: 'recommended',
	title: 'Callback with a dangerous scheme',
	messages: schemeMessages,
	why: 'A code or token must come back to an app, not into something that the address itself brings.',
	fix: 'Write an https address, or the scheme of your own app.',
	source: 'RFC 9700 §4.1',
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		for (const { url, at } of urlsIn(properties, 'CallbackURLs', 'LogoutURLs')) {
			if (runs.test(url)) yield { at, message: schemeMessages.dangerous, values: { url } };
		}
	}),
};

const wildcardMessages = { literal: 'The * in {url} stands for nothing but itself.' };

/** A pattern where there are none. */
export const oauthCallbackWildcard: Rule = {
	id: 'oauth-callback-wildcard',
	severity: 'warning',
	profile: 'recommended',
	title: 'Callback with a wildcard',
	messages: wildcardMessages,
	why: 'The whole text of a callback is compared, so no address that was meant is let in; Cognito may also refuse the client.',
	fix: 'List each address by itself.',
	source: settingsPage,
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		for (const { url, at } of urlsIn(properties, 'CallbackURLs', 'LogoutURLs')) {
			if (url.includes('*')) yield { at, message: wildcardMessages.literal, values: { url } };
		}
	}),
};

/** Hosts of examples and quick starts (RFC 2606 §3; the console's quick start, as found in public templates). */
const placeholder = /(?:^|\.)example\.(?:com|org|net)$|^d84l1y8p4kdic\.cloudfront\.net$|[<>]/;

const placeholderMessages = {
	left: '{url} looks like a placeholder that was left.',
	standard: 'No callback is written, so the AWS CDK sets {url}, which is nobody’s.',
};

/** An address that nobody replaced. */
export const oauthPlaceholderCallback: Rule = {
	id: 'oauth-placeholder-callback',
	severity: 'info',
	profile: 'recommended',
	title: 'Callback is a placeholder',
	messages: placeholderMessages,
	why: 'Codes of your users may go to an address that is not yours.',
	fix: 'Write the address of your app.',
	source: 'RFC 2606 §3',
	peers: [],
	check: inEachCase('app-client', function* ({ graph, resource, properties }) {
		const signIn = signInOf(properties);
		// Of what the AWS CDK sets by itself together with implicit another rule tells.
		if (signIn.oauth === false || isCdkStandard(signIn)) return;
		const { format, text } = graph.documentOf(resource);
		for (const { url, at } of urlsIn(properties, 'CallbackURLs')) {
			if (!placeholder.test(hostOf(url) ?? url)) continue;
			const isWritten = format !== 'cdk-source' || text.slice(at.range.start, at.range.end) !== 'oAuth';
			yield { at, message: isWritten ? placeholderMessages.left : placeholderMessages.standard, values: { url } };
		}
	}),
};

const localMessages = { beside: '{url} stands beside the addresses of a published app.' };

/** A developer's machine among the addresses of an app. */
export const oauthLocalhostInProd: Rule = {
	id: 'oauth-localhost-in-prod',
	severity: 'info',
	profile: 'strict',
	title: 'localhost beside published callbacks',
	messages: localMessages,
	why: 'A program on the machine of a user can listen there and take the code of the published app.',
	fix: 'Make a client of its own for development. It has another client ID, which the app has to be told.',
	source: 'RFC 8252 §8.6',
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const urls = urlsIn(properties, 'CallbackURLs');
		if (!urls.some(({ url }) => /^https:/i.test(url) && !isLocal(url))) return;
		for (const { url, at } of urls) if (isLocal(url)) yield { at, message: localMessages.beside, values: { url } };
	}),
};
