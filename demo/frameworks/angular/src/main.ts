import 'civic-feedback/define';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Consultation } from './consultation';

void bootstrapApplication(Consultation, { providers: [provideZonelessChangeDetection()] });
