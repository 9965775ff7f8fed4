/** The `source` of every test submission: by it they are found and deleted. */
export const TEST_SOURCE = 'civic-feedback-check';
