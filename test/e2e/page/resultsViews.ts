import type { ResultRowView, ResultsView, ResultVerdict } from '../../../src/protocol/results.ts';
import { resultsView } from '../../../src/vscode/results/resultsView.ts';
import { firstArrangement } from '../../../src/vscode/results/resultTable.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';
import { attacks, sampleNow } from './views.ts';

const looks: readonly (readonly [ResultVerdict, string, string, string])[] = [
	['rejected', 'Rejected', 'ID token', 'Expired 1 hr ago.'],
	['accepted', 'Accepted', 'Access token', ''],
	['genuine', 'Genuine only', 'Access token', 'Which app client must it be for? Nothing says so yet.'],
	[
		'unverified',
		'Not verified',
		'ID token',
		'You did not want https://login.example.com/.well-known/openid-configuration to be asked for keys.',
	],
	['rejected', 'Rejected', 'Unsecured token', 'The token says none, which is not allowed here.'],
];

function row(number: number, changes: Partial<ResultRowView> = {}): ResultRowView {
	const [verdict, verdictTitle, kind, reason] = looks[number % looks.length] ?? ['accepted', '', '', ''];
	return {
		number,
		place: `line ${number + 1}`,
		kind,
		issuer: [
			{ text: 'Amazon Cognito' },
			{ text: ' · ' },
			{ text: 'Ireland ' },
			{ text: 'eu-west-1', code: true },
			{ text: ' · ' },
			{ text: 'pool ' },
			{ text: 'eu-west-1_AbCdEf123', code: true },
		],
		whose: ['subject 71b4bba6-9e46-4a26-aac5-a6224d7b1903', 'client 1h57kf5cpq17m0eml12EXAMPLE'],
		verdict,
		verdictTitle,
		reason,
		...changes,
	};
}

/** So many rows of all verdicts. */
export const rowsOf = (count: number): readonly ResultRowView[] => Array.from({ length: count }, (_, number) => row(number));

const ended = { state: 'done', total: 12, endedAt: sampleNow } as const;
const hostileRows = attacks.map((text, number) =>
	row(number, {
		place: `${text}, line 1`,
		issuer: [{ text }, { text: text.repeat(20), code: true }],
		whose: [text, text.repeat(40)],
		reason: text.repeat(30),
	}),
);
const japaneseRows = rowsOf(12).map((each) => ({
	...each,
	place: `${each.number + 1}行目`,
	kind: 'IDトークン',
	verdictTitle: { accepted: '受け入れ可能', genuine: '本物(受け入れ可能かは未確認)', rejected: '拒否', unverified: '未検証' }[each.verdict],
	whose: ['サブジェクト 71b4bba6-9e46-4a26-aac5-a6224d7b1903'],
	reason: each.reason && 'トークンは1時間前に期限が切れました。',
}));

/** Every sample of the table by name. */
export const everyResultsView = {
	running: resultsView(rowsOf(7), { state: 'running', total: 40 }, firstArrangement, english),
	done: resultsView(rowsOf(12), ended, { ...firstArrangement, column: 'verdict' }, english),
	stopped: resultsView(rowsOf(3), { ...ended, state: 'stopped' }, { ...firstArrangement, filter: 'rejected' }, english),
	empty: resultsView([], ended, firstArrangement, english),
	emptyFilter: resultsView(rowsOf(1), ended, { ...firstArrangement, filter: 'accepted' }, english),
	tenThousand: resultsView(rowsOf(10_000), { ...ended, total: 10_000 }, { ...firstArrangement, page: 1 }, english),
	hostile: resultsView(hostileRows, ended, firstArrangement, english),
	japanese: resultsView(japaneseRows, ended, firstArrangement, inJapanese),
} satisfies Readonly<Record<string, ResultsView>>;
