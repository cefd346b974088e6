/** AWS Regions where user pools are met, with the city or area AWS names them by. As of November 2026; others are shown by id alone. */
export const regionNames: Readonly<Record<string, string>> = {
	'af-south-1': 'Cape Town',
	'ap-east-1': 'Hong Kong',
	'ap-east-2': 'Taipei',
	'ap-northeast-1': 'Tokyo',
	'ap-northeast-2': 'Seoul',
	'ap-northeast-3': 'Osaka',
	'ap-south-1': 'Mumbai',
	'ap-south-2': 'Hyderabad',
	'ap-southeast-1': 'Singapore',
	'ap-southeast-2': 'Sydney',
	'ap-southeast-3': 'Jakarta',
	'ap-southeast-4': 'Melbourne',
	'ap-southeast-5': 'Malaysia',
	'ap-southeast-7': 'Thailand',
	'ca-central-1': 'Central Canada',
	'ca-west-1': 'Calgary',
	'cn-north-1': 'Beijing',
	'cn-northwest-1': 'Ningxia',
	'eu-central-1': 'Frankfurt',
	'eu-central-2': 'Zurich',
	'eu-north-1': 'Stockholm',
	'eu-south-1': 'Milan',
	'eu-south-2': 'Spain',
	'eu-west-1': 'Ireland',
	'eu-west-2': 'London',
	'eu-west-3': 'Paris',
	'eusc-de-east-1': 'Brandenburg (European Sovereign Cloud)',
	'il-central-1': 'Tel Aviv',
	'me-central-1': 'UAE',
	'me-south-1': 'Bahrain',
	'mx-central-1': 'Mexico',
	'sa-east-1': 'São Paulo',
	'us-east-1': 'N. Virginia',
	'us-east-2': 'Ohio',
	'us-gov-east-1': 'GovCloud East',
	'us-gov-west-1': 'GovCloud West',
	'us-west-1': 'N. California',
	'us-west-2': 'Oregon',
};

/** The separate clouds of AWS, by the word in their ARNs (`partitions.json` of botocore). */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov' | 'aws-eusc';

/** The partition of a Region, by the Region's prefix. */
export function partitionOf(region: string): Partition {
	if (region.startsWith('cn-')) return 'aws-cn';
	if (region.startsWith('us-gov-')) return 'aws-us-gov';
	return region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
}
