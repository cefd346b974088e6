import type { ReportBlock, ReportSection, TokenReport } from '../../core/report/model.ts';
import { layOut } from '../../core/token/layout.ts';
import { isoTime } from '../../core/token/times.ts';
import type { CheckMark, CheckView, InspectorView, TimesView } from '../../protocol/inspector.ts';
import { commandSentences } from '../../words/command.ts';
import { durationText } from '../../words/duration.ts';
import { reportSentences } from '../../words/inspector/report.ts';
import { inspectorSentences } from '../../words/inspector.ts';
import { joinSentences } from '../../words/values.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import { phrasesText } from './phrases.ts';
import { sharedForm, sharedView } from './sharing.ts';

/** Signs beside the words of outcomes, as the command has them. */
const signs: Readonly<Record<CheckMark, string>> = { pass: '✓', fail: '✗', warn: '!', skip: '–', open: '?' };
const markSentences: Readonly<Record<CheckMark, string>> = {
	pass: inspectorSentences.markPass,
	fail: inspectorSentences.markFail,
	warn: inspectorSentences.markWarn,
	skip: inspectorSentences.markSkip,
	open: inspectorSentences.markOpen,
};
type Instant = Exclude<keyof TimesView, 'refresh'>;
const timeSentences: Readonly<Record<Instant, string>> = {
	authTime: inspectorSentences.signedIn,
	issuedAt: inspectorSentences.issued,
	notBefore: inspectorSentences.notBefore,
	expiresAt: inspectorSentences.expires,
};

/** What is known of the token at an instant (seconds since the epoch), made from what is shown when others look on, so that nothing else can get in. */
export function tokenReport(inspected: Inspected, version: string, now: number, words: Words): TokenReport {
	const { say } = words;
	const view = sharedView(inspected, now, words);
	const shared = sharedForm(inspected);
	return {
		language: words.language,
		title: say(reportSentences.title, { kind: view.title }),
		lead: [
			...(view.subtitle.length > 0 ? [phrasesText(view.subtitle)] : []),
			say(reportSentences.made, { version, time: instant(now) ?? '' }),
			say(reportSentences.redacted),
		],
		sections: [
			{
				heading: say(reportSentences.verdict),
				blocks: [
					{ type: 'text', text: view.verdict.title, strong: true },
					{ type: 'text', text: view.verdict.sentence },
				],
			},
			...problemSection(view, words),
			...timesSection(view.times, now, words),
			checksSection(view.checks, shared, words),
			...acceptanceSection(view, words),
			tokenSection(shared, words),
		],
	};
}

function problemSection({ problems }: InspectorView, { say }: Words): ReportSection[] {
	if (problems.length === 0) return [];
	const items = problems.map(({ part, message }) => `${part}: ${message}`);
	return [{ heading: say(inspectorSentences.problems), blocks: [{ type: 'list', items }] }];
}

function timesSection(times: TimesView, now: number, { say, language }: Words): ReportSection[] {
	const names = Object.keys(timeSentences) as Instant[];
	const rows = names.flatMap((name): string[][] => {
		const seconds = times[name];
		const time = typeof seconds === 'number' ? instant(seconds) : undefined;
		if (typeof seconds !== 'number' || time === undefined) return [];
		const duration = durationText(seconds - now, language);
		return [
			[say(timeSentences[name]), time, say(seconds > now ? commandSentences.inDuration : commandSentences.durationAgo, { duration })],
		];
	});
	if (rows.length === 0) return [];
	const head = [say(reportSentences.event), say(reportSentences.when), say(reportSentences.age)];
	return [{ heading: say(reportSentences.times), blocks: [{ type: 'table', head, rows }] }];
}

/** Every check with what was expected and found, and who expects it. */
function checksSection(checks: readonly CheckView[], { verification }: Inspected, words: Words): ReportSection {
	const { say } = words;
	const heading = say(inspectorSentences.checks);
	if (checks.length === 0) return { heading, blocks: [{ type: 'text', text: say(reportSentences.notVerified) }] };
	const head = [
		say(inspectorSentences.checks),
		say(reportSentences.outcome),
		say(reportSentences.found),
		say(inspectorSentences.expected),
		say(inspectorSentences.actual),
		say(inspectorSentences.expectedBy),
	];
	const rows = checks.map(({ id, mark, title, sentence, hint, source = '' }) => {
		const made = verification?.report.checks.find((check) => check.id === id);
		const found = hint === undefined ? sentence : joinSentences([sentence, `${say(inspectorSentences.whatToDo)}: ${hint}`], words);
		return [title, `${signs[mark]} ${say(markSentences[mark])}`, found, made?.expected ?? '', made?.actual ?? '', source];
	});
	return { heading, blocks: [{ type: 'table', head, rows }] };
}

function acceptanceSection({ acceptance }: InspectorView, words: Words): ReportSection[] {
	if (acceptance === undefined) return [];
	const { say } = words;
	const { refusal, note, groups } = acceptance;
	const head = [say(reportSentences.service), say(reportSentences.answer), say(reportSentences.why)];
	const rows = groups.flatMap(({ heading, services }) =>
		services.map(({ title, sentence, hint = [], doubt = '' }) => {
			const why = [phrasesText(sentence), phrasesText(hint), doubt].filter((text) => text !== '');
			return [title, heading, joinSentences(why, words)];
		}),
	);
	const blocks: ReportBlock[] = [
		{ type: 'text', text: note },
		{ type: 'table', head, rows },
	];
	return [
		{ heading: say(inspectorSentences.services), blocks: refusal === undefined ? blocks : [{ type: 'text', text: refusal }, ...blocks] },
	];
}

function tokenSection({ text, decoded }: Inspected, { say }: Words): ReportSection {
	const parts = [
		[inspectorSentences.header, decoded.header],
		[inspectorSentences.payload, decoded.payload],
	] as const;
	return {
		heading: say(inspectorSentences.token),
		blocks: [
			{ type: 'code', label: say(reportSentences.text), language: 'text', text },
			...parts.flatMap(([label, part]): ReportBlock[] =>
				part?.text === undefined || part.json === undefined
					? []
					: [{ type: 'code', label: say(label), language: 'json', text: layOut(part.text) }],
			),
		],
	};
}

function instant(seconds: number): string | undefined {
	return isoTime(seconds)
		?.replace('T', ' ')
		.replace(/\.\d+Z$/, ' UTC');
}
