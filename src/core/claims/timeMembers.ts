import { isDistinctive } from './pointed/certain.ts';

/** A member of JSON whose value is an instant; `end` is the offset behind its value in the line. */
export interface TimeMember {
	readonly name: string;
	readonly end: number;
	/** Seconds since the epoch. */
	readonly seconds: number;
	/** Is it written in milliseconds? */
	readonly isMilliseconds: boolean;
	/** Is the name a claim's even where no other claim stands near? */
	readonly isCertain: boolean;
}

/** Claims with a NumericDate (RFC 7519 §2, OpenID Connect Core 1.0 §2 and §5.1), and Cognito's text of milliseconds in `identities`. */
const member = /"(exp|iat|nbf|auth_time|updated_at|toe|dateCreated)"\s{0,20}:\s{0,20}("?)(\d{9,14})(?:\.\d{1,9})?\2(?![\w."])/g;
/** Seconds above this are after the year 5138: they are milliseconds. */
const firstMilliseconds = 100_000_000_000;

/** The times among the members in a line of JSON. */
export function timeMembers(line: string): readonly TimeMember[] {
	return [...line.matchAll(member)].map(({ index, 0: whole, 1: name = '', 3: digits }) => {
		const number = Number(digits);
		const isMilliseconds = number >= firstMilliseconds;
		return {
			name,
			end: index + whole.length,
			seconds: isMilliseconds ? number / 1000 : number,
			isMilliseconds,
			isCertain: isDistinctive(name),
		};
	});
}
