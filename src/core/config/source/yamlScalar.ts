const decimal = /^[-+]?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** What a plain scalar stands for (YAML 1.1 types bool and null; the letters y and n alone are texts, as the readers of AWS take them). */
export function plainValue(written: string): string | number | boolean | null {
	if (/^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/.test(written)) return true;
	if (/^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/.test(written)) return false;
	if (written === '' || /^(?:~|null|Null|NULL)$/.test(written)) return null;
	return decimal.test(written) ? Number(written) : written;
}

/** Where a text ends between two offsets without the blanks and line ends behind it. */
export function endOfWritten(text: string, start: number, end: number): number {
	let last = end;
	while (last > start && /[ \t\r\n]/.test(text.charAt(last - 1))) last--;
	return last;
}
