// The measurements of this project.
return;
