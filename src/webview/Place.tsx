import type { JSX } from 'preact';
import { type PartView, partNames } from '../protocol/tokenPart.ts';
import { withNames } from './characters.ts';
import { useLit } from './light.ts';
import { count } from './time.ts';
import { fill, labels, language } from './words.ts';

/** Says of a part and member (`payload/sub`) which characters of the token carry it; undefined for anything else. */
export function placeOf(span: string, parts: readonly PartView[]): string | undefined {
	for (const { part, members } of parts) {
		const member = members.find(({ name }) => span === `${part}/${name}`);
		if (member) {
			return fill(labels.memberPlace, withNames(member.name), count(member.from + 1, language), count(member.to, language), labels[part]);
		}
	}
	return undefined;
}

/** Where what is lit up stands in the token, in a line that is always there. */
export function Place({ parts }: { readonly parts: readonly PartView[] }): JSX.Element {
	const span = useLit() ?? '';
	const part = partNames.find((name) => name === span);
	return <p class="quiet place">{placeOf(span, parts) ?? labels[part ?? 'pointAt']}</p>;
}
