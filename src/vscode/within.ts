/** What a promise gives within so many milliseconds; undefined after that, or when it rejects. The work goes on for whoever asks next. */
export async function within<Answer>(milliseconds: number, answer: Promise<Answer>): Promise<Answer | undefined> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>((resolve) => {
		timer = setTimeout(resolve, milliseconds, undefined);
	});
	const first = await Promise.race([answer.catch(() => undefined), late]);
	clearTimeout(timer);
	return first;
}
