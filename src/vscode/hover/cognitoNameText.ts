import type * as vscode from 'vscode';
import { isDocumentedIdentityPoolIssuer } from '../../core/cognito/identityPool.ts';
import { issuerFormsOfUserPool } from '../../core/cognito/issuer.ts';
import type { CognitoName } from '../../core/cognito/names/cognitoName.ts';
import { type Partition, partitions } from '../../core/cognito/partitions.ts';
import { codeCell, codeSpan, plain } from '../../core/report/markdownText.ts';
import { nameSentences, poolFormSentences } from '../../words/cognitoNames.ts';
import { partitionNames, regionText } from '../../words/values.ts';
import type { NamedPlace } from '../config/placesNaming.ts';
import type { PointedName } from '../config/pointedName.ts';
import { words } from '../words.ts';
import { createHoverText, type HoverRow, tableText } from './markdown.ts';

/** More places than these are counted only. */
const maxPlaces = 8;

/** What an id, an issuer, an ARN or a domain is, what it is made of, and where else it stands; without `places` the files are still being read. */
export function cognitoNameText(name: PointedName, places: readonly NamedPlace[] | undefined): vscode.MarkdownString {
	const { say } = words;
	const text = createHoverText();
	text.appendMarkdown(`${codeSpan(name.kind === 'domain' ? name.host : name.id)} **${plain(say(titleOf(name)))}**\n\n`);
	text.appendMarkdown(`${tableText(rowsOf(name))}\n`);
	if (name.kind === 'identity-pool') text.appendMarkdown(`${plain(say(nameSentences.audience))}\n\n`);
	if (name.kind === 'app-client') text.appendMarkdown(`${plain(say(nameSentences.clientUse))}\n\n`);
	text.appendMarkdown(places ? placesText(places) : plain(say(nameSentences.reading)));
	return text;
}

function titleOf(name: PointedName): string {
	switch (name.kind) {
		case 'user-pool':
			return poolFormSentences[name.form];
		case 'identity-pool':
			return name.form === 'arn' ? nameSentences.identityPoolArn : nameSentences.identityPool;
		case 'domain':
			return nameSentences.domain;
		case 'app-client':
			return nameSentences.client;
	}
}

function rowsOf(name: PointedName): readonly HoverRow[] {
	switch (name.kind) {
		case 'user-pool':
			return [...poolRegions(name), ...accountRow(name.account), ...issuerRows(name.id)];
		case 'identity-pool':
			return [...regionRows(name.region, name.partition), ...accountRow(name.account), ...identityIssuer(name.partition)];
		case 'domain':
			return [
				...regionRows(name.region, name.partition),
				[words.say(nameSentences.prefix), codeCell(name.prefix)],
				[words.say(nameSentences.tokenEndpoint), codeCell(`https://${name.host}/oauth2/token`)],
			];
		case 'app-client':
			return [];
	}
}

/** The Region of a pool is in its id; it may be named in that of a replica. */
function poolRegions({ id, region, partition }: Extract<CognitoName, { readonly kind: 'user-pool' }>): readonly HoverRow[] {
	const home = id.slice(0, id.indexOf('_'));
	const rows = regionRows(home, partition);
	return home === region ? rows : [...rows, [words.say(nameSentences.replica), plain(regionText(region, words))]];
}

function regionRows(region: string, partition: Partition): readonly HoverRow[] {
	const { say } = words;
	const row: HoverRow = [say(nameSentences.region), plain(regionText(region, words))];
	return partition === 'aws' ? [row] : [row, [say(nameSentences.partition), plain(say(partitionNames[partition]))]];
}

function accountRow(account: string | undefined): readonly HoverRow[] {
	return account === undefined ? [] : [[words.say(nameSentences.account), codeCell(account)]];
}

/** Both forms of the issuer where AWS documents them; else what is known of the first, and that it is not documented. */
function issuerRows(id: string): readonly HoverRow[] {
	const { say } = words;
	const forms = issuerFormsOfUserPool(id) ?? [];
	const [first] = forms;
	if (first === undefined) return [];
	const remark = first.documented ? '' : ` · ${plain(say(nameSentences.undocumented))}`;
	const updated = first.documented ? forms.find(({ form }) => form === 'updated') : undefined;
	return [
		[say(nameSentences.issuer), `${codeCell(first.issuer)}${remark}`],
		...(updated ? [[say(nameSentences.updatedIssuer), codeCell(updated.issuer)] as const] : []),
		[say(nameSentences.keySet), codeCell(`${first.issuer}/.well-known/jwks.json`)],
	];
}

function identityIssuer(partition: Partition): readonly HoverRow[] {
	const host = partitions[partition].identityPools?.host;
	const issuer = `https://${host}`;
	if (host === undefined || !isDocumentedIdentityPoolIssuer(issuer)) return [];
	return [[words.say(nameSentences.issuerOfTokens), codeCell(issuer)]];
}

function placesText(places: readonly NamedPlace[]): string {
	const { say } = words;
	if (places.length === 0) return plain(say(nameSentences.nowhere));
	const lines = places.slice(0, maxPlaces).map(({ uri, path, line }) => {
		const target = uri.with({ fragment: `L${line}` }).toString();
		return `- [${plain(say(nameSentences.place, { path, line }))}](${target})\n`;
	});
	const more = places.length - maxPlaces;
	return `${plain(say(nameSentences.named))}\n\n${lines.join('')}${more > 0 ? `- ${plain(say(nameSentences.more, { count: more }))}\n` : ''}`;
}
