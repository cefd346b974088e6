import { readJson } from '../token/json.ts';
import { filePlacer } from '../workspace/filePlacer.ts';
import type { DeclaredAttribute, FilePlace, RefreshValidity, WorkspaceFacts } from './facts.ts';
import { isUserPoolId } from './issuer.ts';
import { readPoolSchema, readTemplateSchema, type SchemaEntry } from './poolSchema.ts';
import { readTokenValidity } from './tokenValidity.ts';

/** `userPoolClientId: "…"`, `aws_user_pools_web_client_id`, `CLIENT_ID=…`, `"ClientId": "…"`: any spelling of a key that ends so. */
const clientLine =
	/client[_-]?ids?["']?[ \t]{0,8}[:=][ \t]{0,8}[["'][["']?([\w+]{1,128})["']|client[_-]?ids?[ \t]{0,8}[:=][ \t]{0,8}([\w+]{1,128})(?=[\s,;#"']|$)/gim;
const poolWord = /(?<![\w-])[a-z]{2,5}(?:-[a-z]{1,12}){1,4}-\d{1,2}_[0-9a-zA-Z]{1,55}(?![\w-])/g;

/**
 * What a configuration file says about Cognito: ids of clients and pools wherever they stand as the value of a key (JSON, `.env`, YAML,
 * TOML, JavaScript), the custom attributes of a pool where the file is JSON or a template in YAML, and how long refresh tokens live where it is JSON. `path` is what places are named by. Never throws.
 */
export function readFacts(text: string, path: string): WorkspaceFacts {
	const place = filePlacer(text, path);
	const clients = new Map<string, FilePlace>();
	const pools = new Map<string, FilePlace>();
	for (const match of text.matchAll(clientLine)) addFirst(clients, match[1] ?? match[2], place(match.index));
	for (const { 0: id, index } of text.matchAll(poolWord)) if (isUserPoolId(id)) addFirst(pools, id, place(index));
	const attributes = new Map<string, DeclaredAttribute[]>();
	for (const { name, at, declared } of text.includes('AttributeDataType') ? schemaOf(text) : []) {
		const known = attributes.get(name);
		const here = { ...declared, place: place(at) };
		if (known === undefined) attributes.set(name, [here]);
		else known.push(here);
	}
	const refreshValidity = new Map<string, RefreshValidity>();
	const document = text.includes('RefreshTokenValidity') && /^\s*[[{]/.test(text) ? readJson(text).value : undefined;
	for (const { client, at, validity } of document === undefined ? [] : readTokenValidity(document, text)) {
		addFirst(refreshValidity, client, { ...validity, place: place(at) });
	}
	return { clients, pools, attributes, refreshValidity };
}

function schemaOf(text: string): readonly SchemaEntry[] {
	if (/\bResources\b/.test(text)) return readTemplateSchema(text);
	const { value } = /^\s*\{/.test(text) ? readJson(text) : { value: undefined };
	return value === undefined ? [] : readPoolSchema(value, text);
}

function addFirst<T>(map: Map<string, T>, id: string | undefined, value: T): void {
	if (id !== undefined && !map.has(id)) map.set(id, value);
}
