import type { Finding } from '../../core/claims/value/finding.ts';
import { notableStatements, type PlacedStatement, type StatementPlace } from '../../core/config/token/placedStatements.ts';
import type { LinkView } from '../../protocol/claims.ts';
import type { Phrase } from '../../protocol/inspector.ts';
import { statementText } from '../../words/tokenConfig.ts';
import type { Words } from '../../words/words.ts';
import { isPlace } from './says.ts';

/** What is known of the configuration. */
interface Around {
	readonly configuration?: readonly PlacedStatement[];
}

/** A claim, and what its value says by itself: the places in that are counted first. */
interface Said extends Pick<LinkView, 'part' | 'claim'> {
	readonly after: readonly Finding[];
}

/** More statements about one claim are left to the command. */
const maxStatements = 4;

/** What configuration says about a claim, each statement with its place as a link. */
export function configurationSays(around: Around, { part, claim, after }: Said, words: Words): readonly Phrase[] {
	const before = after.filter(isPlace).length;
	let places = 0;
	return statementsOf(claim, around).flatMap(({ statement, place }): readonly Phrase[] => {
		const text = { text: `${words.language.startsWith('ja') ? '' : ' '}${statementText(statement, words)} ` };
		if (place === undefined) return [text];
		const link: LinkView = { to: 'place', part, claim, index: before + places++ };
		return [text, { text: `${place.path}:${place.line}`, code: true, link }];
	});
}

/** The places that these statements lead to, in their order. */
export function configurationPlaces(claim: string, around: Around = {}): readonly StatementPlace[] {
	return statementsOf(claim, around).flatMap(({ place }) => place ?? []);
}

function statementsOf(claim: string, { configuration = [] }: Around): readonly PlacedStatement[] {
	return notableStatements(configuration.filter(({ statement }) => statement.claim === claim)).slice(0, maxStatements);
}
