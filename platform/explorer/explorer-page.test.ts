import { explorerPage } from './explorer-page';

test('a title cannot smuggle markup into the page', () => {
  expect(explorerPage('"><script>1</script>', '/graphql')).not.toContain('<script>1');
});
