import type { ConfigGraph } from '../graph/graph.ts';
import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';
import { itemsOf, possible, textOf } from '../model/settle.ts';
import type { ConfigValue, ReferenceValue, SettledValue, TextPart, UnknownReason } from '../model/value.ts';

/** What a value is, where that does not stand in the text for everybody to see. */
export type SaidValue = {
	/** It holds where this condition of the template is true; with `!` before it, where it is false. */
	readonly condition?: string;
	/** It holds for the Terraform module as this call uses it: `module.web`. */
	readonly call?: string;
} & (
	| { readonly is: 'known'; readonly text: string; readonly parameter?: string; readonly givenIn?: string }
	/** `target` is undefined for what these files do not have; `other` for a resource of the template that is about something else. */
	| { readonly is: 'reference'; readonly to: string; readonly attribute: string; readonly target?: Resource; readonly other: boolean }
	/** A text of which parts are not known: those stand as `${name}`. */
	| { readonly is: 'text'; readonly text: string }
	| { readonly is: 'unknown'; readonly why: UnknownReason; readonly name?: string }
	| { readonly is: 'absent' }
);

/** More values than that of one property are not told apart for a reader. */
const maxSaid = 8;

/** What is to be said of a value of a resource; nothing where the value stands there as it is. */
export function saidValues(value: ConfigValue, of: Resource, graph: ConfigGraph): readonly SaidValue[] {
	const document = graph.documentOf(of);
	const settled = possible(value).flatMap((one) => (one.type === 'list' ? itemsOf(one).items : [one]));
	return settled.flatMap((one) => said(one, of, document, graph)).slice(0, maxSaid);
}

function said(value: SettledValue, of: Resource, document: ConfigDocument, graph: ConfigGraph): readonly SaidValue[] {
	const condition = value.condition === undefined ? {} : { condition: value.condition };
	switch (value.type) {
		case 'scalar': {
			const text = textOf(value);
			if (text === undefined) return [];
			const { parameter, givenIn } = value;
			if (parameter !== undefined) return [{ is: 'known', text, parameter, ...(givenIn !== undefined && { givenIn }), ...condition }];
			const isSeen = document.text.slice(value.range.start, value.range.end).includes(text);
			return isSeen && value.condition === undefined ? [] : [{ is: 'known', text, ...condition }];
		}
		case 'reference': {
			const target = graph.referenced(value, of);
			const { to, attribute } = value;
			const other = target === undefined && (document.declares?.has(to) ?? false);
			return [{ is: 'reference', to, attribute, ...(target && { target }), other, ...condition }];
		}
		case 'text':
			return [{ is: 'text', text: value.parts.map(partText).join(''), ...condition }];
		case 'unknown':
			return [{ is: 'unknown', why: value.why, ...(value.name !== undefined && { name: value.name }), ...condition }];
		case 'absent':
			return [{ is: 'absent', ...condition }];
		case 'list':
		case 'map':
			return [];
	}
}

function partText(part: TextPart): string {
	if (part.type === 'scalar') return textOf(part) ?? '';
	return `\${${part.type === 'reference' ? referenceText(part) : (part.name ?? '…')}}`;
}

/** As `Fn::Sub` writes it. */
function referenceText({ to, attribute }: ReferenceValue): string {
	return attribute === 'Ref' ? to : `${to}.${attribute}`;
}
