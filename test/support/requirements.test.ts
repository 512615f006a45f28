import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonToSkip } from './requirements.ts';

describe('a requirement of a suite', () => {
  it('is no reason to skip when it is there', () => {
    assert.equal(reasonToSkip(['sshd', 'root'], { isPresent: () => true, required: 'sshd' }), false);
  });

  it('says all that is missing and what installs it', () => {
    const reason = reasonToSkip(['sshd', 'root', 'tmux'], {
      isPresent: (name) => name === 'sshd',
      required: '',
    });

    assert.equal(reason, 'has to run as root, tmux is missing: sh test/setup.sh installs it');
  });

  it('is a failure when KSTATIC_REQUIRE names what is missing', () => {
    assert.throws(() => reasonToSkip(['sshd', 'doas'], { isPresent: () => false, required: 'root, doas' }), {
      message:
        'KSTATIC_REQUIRE: sshd is missing: sh test/setup.sh installs it, doas is missing: sh test/setup.sh installs it',
    });
  });

  it('is a reason to skip when KSTATIC_REQUIRE names other things', () => {
    assert.equal(reasonToSkip(['kubectl'], { isPresent: () => false, required: 'root,doas' }), 'kubectl is not here');
  });

  it('has one of the known names', () => {
    assert.throws(() => reasonToSkip(['sshd', 'shd'], { isPresent: () => true, required: '' }), {
      name: 'TypeError',
      message: 'no suite can require shd',
    });
  });
});
