import * as vscode from 'vscode';
import { discoveryUrlOf } from '../../core/keys/discovery.ts';
import type { LinkView } from '../../protocol/claims.ts';
import { openPlace } from '../openSource.ts';
import type { Inspected } from '../session.ts';
import { configurationPlaces } from './configurationSays.ts';
import { findingsOf, isPlace } from './says.ts';

/**
 * Opens what a link inside a claim's sentence stands for. The page only names the claim: what it says is read anew from the token and the workspace.
 * An address is opened by VS Code, which shows it and asks first unless the user trusts it.
 */
export async function followLink({ decoded, around }: Inspected, { to, part, claim, index }: LinkView, now: number): Promise<void> {
	const json = part === 'header' ? decoded.header.json : decoded.payload?.json;
	const value = json && Object.hasOwn(json, claim) ? json[claim] : undefined;
	if (value === undefined) return;
	const findings = findingsOf(claim, value, part, { decoded, now, ...around });
	if (to === 'place') {
		const places = [...findings.filter(isPlace).map(({ detail }) => detail), ...configurationPlaces(claim, around)];
		const place = places[index];
		if (place) await openPlace(place);
		return;
	}
	for (const { code, detail } of findings) {
		const address =
			to === 'keys' && 'jwksUri' in detail
				? detail.jwksUri
				: to === 'discovery' && 'discoveryUrl' in detail
					? detail.discoveryUrl
					: to === 'discovery' && code === 'issuer-user-pool' && typeof value === 'string'
						? discoveryUrlOf(value)
						: undefined;
		if (address?.startsWith('https://')) {
			await vscode.env.openExternal(vscode.Uri.parse(address, true));
			return;
		}
	}
}
