#!/usr/bin/env node
'use strict';

// kubectl asks this program what may follow the words of `kubectl static-pod …`.
process.argv.splice(2, 0, '__complete', '--');
require('./kstatic.js');
