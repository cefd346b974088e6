// The build puts these in the place of `Math.max` and the like, whose names cannot be made shorter: the page's script has little room.
const { ceil, floor, max, min } = Math;

export { ceil as 'Math.ceil', floor as 'Math.floor', max as 'Math.max', min as 'Math.min' };
