import type { DecodedToken } from '../../core/token/decode.ts';
import type { Report } from '../../core/verify/report.ts';
import type { ResultRowView } from '../../protocol/results.ts';
import { kindTitle } from '../../words/kinds.ts';
import { resultSentences } from '../../words/results.ts';
import { joinSentences } from '../../words/values.ts';
import { emulatorSentence, shortVerdictTitles, verdictReason } from '../../words/verdicts.ts';
import type { Words } from '../../words/words.ts';
import { issuerPhrases } from '../inspector/subtitle.ts';

/** Characters of a claim that a row has room for. */
const maxClaim = 80;

/** The row of a token; `place` says where it stands. A row holds nothing of the token but what it says. */
export function resultRow(number: number, place: string, decoded: DecodedToken, report: Report, words: Words): ResultRowView {
	const { say } = words;
	const { verdict } = report;
	const { sub, client_id: clientId, aud } = decoded.payload?.json ?? {};
	const whose = (sentence: string, value: unknown): readonly string[] =>
		typeof value === 'string' && value !== '' ? [say(sentence, { value: shortened(value) })] : [];
	const emulator = verdict === 'accepted' || verdict === 'genuine' ? emulatorSentence(report, words) : '';
	return {
		number,
		place,
		kind: kindTitle(decoded.kind, words),
		issuer: decoded.payload?.json ? issuerPhrases(decoded, words).map((phrase) => ({ ...phrase, text: shortened(phrase.text) })) : [],
		whose: [...whose(resultSentences.subject, sub), ...whose(resultSentences.client, clientId ?? (Array.isArray(aud) ? aud[0] : aud))],
		verdict,
		verdictTitle: say(shortVerdictTitles[verdict]),
		reason: joinSentences(
			[emulator, verdictReason(report, words)].filter((sentence) => sentence !== ''),
			words,
		),
	};
}

function shortened(text: string): string {
	return text.length > maxClaim ? `${text.slice(0, maxClaim)}…` : text;
}
